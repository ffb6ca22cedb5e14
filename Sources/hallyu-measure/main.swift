import Glibc
import HallyuBuiltIn
import HallyuCore
import HallyuExtract
import HallyuReference
import HallyuSystem

/// Measures extract and what it stands on, in one process on one core, over text that is made here. See `Benchmarks/extract/README.md`.
///
///     hallyu-measure [MEGABYTES]

let megabytes = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8
guard (1...1024).contains(megabytes) else {
  try Descriptor.standardError.write("usage: hallyu-measure [MEGABYTES], 1 to 1024\n")
  exit(ExitCode.usage.rawValue)
}
let lexicon = try Lexicon.builtIn()
let corpus = Corpus(bytes: megabytes << 20)
let parts = Parts(lexicon)

print("\(corpus.articles.count) articles, \(corpus.textBytes >> 20) MiB of text\n")
print("| what | MB/s of text |\n| --- | ---: |")
for part in parts.all {
  let seconds = Stopwatch.best(of: 3) { corpus.batches.forEach(part.run) }
  print("| \(part.name) | \(Stopwatch.rate(corpus.textBytes, seconds)) |")
}

print("\n| worst input | MB/s | time(2n)/time(n) |\n| --- | ---: | ---: |")
for (name, unit) in WorstInputs.all {
  // Large enough that neither fits the caches: between one that does and one that does not, the ratio tells of the caches.
  let once = WorstInputs.text(unit, bytes: 1 << 22)
  let twice = WorstInputs.text(unit, bytes: 1 << 23)
  let short = Stopwatch.best(of: 3) { parts.annotate(once) }
  let long = Stopwatch.best(of: 3) { parts.annotate(twice) }
  print("| \(name) | \(Stopwatch.rate(once.count, short)) | \(Stopwatch.ratio(long, short)) |")
}
