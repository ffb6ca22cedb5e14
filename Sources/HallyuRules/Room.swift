package enum HallyuRulesRoom {}
