/// What the content finder keeps beside the article's own text, and which way it errs.
package struct ContentOptions: Sendable, Hashable {
  package enum Favour: String, CaseIterable, Sendable { case precision, balanced, recall }

  package var keepsCaptions: Bool
  package var keepsComments: Bool
  package var favour: Favour

  package init(keepsCaptions: Bool = false, keepsComments: Bool = false, favour: Favour = .balanced) {
    self.keepsCaptions = keepsCaptions
    self.keepsComments = keepsComments
    self.favour = favour
  }
}
