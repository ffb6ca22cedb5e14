package enum HallyuMarkupRoom {}
