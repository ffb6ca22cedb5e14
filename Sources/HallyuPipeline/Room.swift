package enum HallyuPipelineRoom {}
