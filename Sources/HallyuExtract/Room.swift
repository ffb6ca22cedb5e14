package enum HallyuExtractRoom {}
