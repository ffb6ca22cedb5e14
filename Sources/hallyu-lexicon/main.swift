import Glibc
import HallyuReference

// Compiles the reference tables of a folder into the lexicon that the programs embed.
// usage: hallyu-lexicon TABLE_FOLDER OUTPUT_FILE; leaves an output alone that is already right.

func fail(_ message: String) -> Never {
  let line = Array("hallyu-lexicon: \(message)\n".utf8)
  _ = write(2, line, line.count)
  exit(65)
}

func read(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw LexiconError("\(path): \(String(cString: strerror(errno)))") }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  var bytes = [UInt8](repeating: 0, count: max(0, ftell(file)))
  rewind(file)
  guard fread(&bytes, 1, bytes.count, file) == bytes.count else { throw LexiconError("\(path): cannot be read") }
  return bytes
}

guard CommandLine.arguments.count == 3 else { fail("usage: hallyu-lexicon TABLE_FOLDER OUTPUT_FILE") }
let (folder, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
do {
  var builder = try LexiconBuilder { name in try read("\(folder)/\(name).tsv") }
  builder.add(section: "rates", try RateTableBuilder.build(ecb: try read("\(folder)/eurofxref-hist.csv")))
  let bytes = try builder.build()
  if let old = try? read(output), old == bytes { exit(0) }
  guard let file = fopen(output, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
    fail("\(output): cannot be written")
  }
} catch {
  fail("\(error)")
}
