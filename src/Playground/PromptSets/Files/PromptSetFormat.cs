namespace Playground.PromptSets.Files;

/// <summary>The files that sets come in.</summary>
public enum PromptSetFormat
{
    /// <summary>A table: a column is a variable unless its name says otherwise; promptfoo's <c>__expected</c> and its kin are read.</summary>
    Csv,

    /// <summary>A line of JSON for each prompt: <c>prompt</c>, <c>turns</c> or <c>messages</c>.</summary>
    Jsonl,

    /// <summary>promptfoo's configuration, in YAML or JSON.</summary>
    Promptfoo,

    /// <summary>GitHub's <c>.prompt.yml</c>.</summary>
    GitHubPrompt,

    /// <summary>Samples of OpenAI evals: <c>input</c> and <c>ideal</c>, or <c>item</c>.</summary>
    OpenAiEvals,

    /// <summary>Questions of MT-bench: <c>question_id</c>, <c>category</c>, <c>turns</c>.</summary>
    MtBench,
}
