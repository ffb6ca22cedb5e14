/// Headings under which a page lists other stories, and those that open the readers' comments, in folded form.
///
/// English first, because the texts are; other languages for the pages that stand beside them.
package enum ListHeadings {
  /// After one of these only links and teasers follow.
  package static let stories: Set<String> = set(
    """
    related tags|on our radar|related|related articles|related article|related stories|related story|related posts|related post|related news|related content
    related reading|related links|related coverage|related videos|related topics|latest news|latest|latest stories|latest articles
    latest posts|latest post|latest headlines|latest updates|recent posts|recent news|recent articles|recent stories|most read|most popular
    most viewed|most shared|most commented|most watched|most recent|must read|must reads|must read stories|must-read|top stories
    top news|top articles|top headlines|top picks|trending|trending now|trending news|trending stories|trending articles|popular
    popular now|popular posts|our popular posts|support us|other popular posts|other posts|more posts|popular articles|popular stories|popular news|hot news|hot topics|recommended|recommended articles
    recommended for you|recommended stories|recommended reading|recommended posts|recommendations|you may also like
    you might also like|you may like|you might like|you may be interested in|you might be interested in|you may have missed
    more stories|more news|more articles|more headlines|more from this author|more from author|more from the web|more on this story
    more on this topic|more like this|more to read|more to explore|more coverage|what to read|what to read next|what to watch next|read next
    read also|also read|see also|see more|up next|next up|next article|previous article|next story|next post|previous post
    editor's pick|editor's picks|editors' picks|editors picks|editor's choice|editors' choice|don't miss|in case you missed it|in other news
    stay connected|follow us|follow us on|follow us on social media|connect with us|paid content|sponsored|sponsored content
    sponsored stories|sponsored links|promoted stories|promoted content|from our partners|from our sponsors|partner content
    around the web|from around the web|from the web|elsewhere on the web|other stories|other news|other articles|further reading
    headlines|today's headlines|news in pictures|in pictures|special reports|newsletter|newsletters|hot news right now
    our newsletters|table of contents|in this article|inside this article|quick links|useful links|site map|explore more|discover more
    latest from|the latest|more in|share this with|keep reading|readers also read|people also read|others also read|now playing
    story timeline|explore further|explore more on these topics|more great stories|most watched news videos|more videos|watch more
    read more|we recommend|recommended videos|similar articles|similar posts|similar stories|similar news|you'll also like|more reading
    most viewed news|most read news|related internet links|baca juga|lihat juga|simak juga|artikel terkait|berita terkait
    read more about|what others are reading|what others are saying|articles that might interest you|also from this source|visual stories
    people are also reading|recommended for you by|you may have missed these|trending on the web|more to read on this topic
    관련기사|관련 기사|많이 본 기사|많이 본 뉴스|인기기사|인기 기사|최신기사|최신 기사|추천기사|추천 기사|주요기사|주요 기사|실시간 인기기사|오늘의 핫이슈|핫이슈
    関連記事|おすすめ記事|人気記事|最新記事|ランキング|あわせて読みたい|das könnte sie auch interessieren|mehr zum thema|lire aussi|à lire aussi
    articles liés|te puede interesar|noticias relacionadas|leia também|veja também|notícias relacionadas|leggi anche|você pode gostar
    potrebbe interessarti|articoli correlati|também te pode interessar|читайте также|相关新闻|相关阅读|相關新聞|延伸閱讀
    """)

  /// Those of them that may as well head a part of an article: believed only where links follow.
  static let faint: Set<String> = set(
    """
    recommendations|latest|the latest|popular|trending|headlines|in pictures|watch more|newsletter|table of contents|in this article|further reading
    read more|next up|up next|now playing|recommended|related|see more|related content|more news|special reports|related reading|keep reading|see also
    """)

  /// What begins the readers' comments.
  package static let comments: Set<String> = set(
    """
    leave a reply|leave a comment|leave your comment|post a comment|post your comment|add your comment|write your comment|comments are closed|be the first to comment
    no comments|no comments yet|join the discussion|join the conversation|what do you think|have your say|your comments|reader comments
    readers' comments|comments section|view the discussion thread|cancel reply|comment policy|leave a reply cancel reply|comments
    log in to comment|log in to leave a comment|login to comment|sign in to comment|your email address will not be published
    share or comment on this article|tell us what you think|댓글쓰기|댓글 쓰기|전체댓글|kommentare|commentaires|comentarios|comentários
    """)

  /// Lower case, straight quotes, no marks at the ends.
  static func fold(_ text: [UInt8]) -> String {
    var out: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at] == 0xe2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0x98 || text[at + 2] == 0x99 {
        out.append(UInt8(ascii: "'"))
        at += 3
      } else if text[at] == 0xe2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0xa6 {
        at += 3
      } else {
        out.append(lowered(text[at]))
        at += 1
      }
    }
    while let last = out.last, last < 0x80, !isLetter(last), !isDigit(last) { out.removeLast() }
    return String(decoding: out.drop { $0 < 0x80 && !isLetter($0) && !isDigit($0) }, as: UTF8.self)
  }

  private static func set(_ text: String) -> Set<String> {
    var out: Set<String> = []
    for line in text.split(separator: "\n") {
      for phrase in line.split(separator: "|") { out.insert(String(decoding: phrase.utf8.drop { $0 == 0x20 }, as: UTF8.self)) }
    }
    return out
  }
}
