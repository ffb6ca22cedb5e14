/// Numbers texts in the order in which they first come.
struct Interner {
  private(set) var texts: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]

  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let key = Array(text)
    if let number = numbers[key] { return number }
    numbers[key] = texts.count
    texts.append(key)
    return texts.count - 1
  }

  func existing(_ text: UnsafeBufferPointer<UInt8>) -> Int? { numbers[Array(text)] }
}
