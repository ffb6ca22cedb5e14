package enum HallyuCommandLineRoom {}
