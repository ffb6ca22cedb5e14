import HallyuCommandLine

Program.main(HallyuCommand.self)
