namespace Playground.Evaluations.ResultFiles;

/// <summary>Which tool wrote a file of results, and in which form.</summary>
public enum ResultFileKind
{
    /// <summary>promptfoo's JSON of versions 2 and 3.</summary>
    PromptfooJson,

    /// <summary>What promptfoo's page downloads as a table.</summary>
    PromptfooTable,

    /// <summary>promptfoo's rows, one a line.</summary>
    PromptfooLines,

    /// <summary>promptfoo's CSV, old and new.</summary>
    PromptfooCsv,

    /// <summary>inspect's archive.</summary>
    InspectArchive,

    /// <summary>inspect's JSON.</summary>
    InspectJson,

    /// <summary>lm-eval's results: totals by task.</summary>
    LmEvalResults,

    /// <summary>lm-eval's samples, one a line.</summary>
    LmEvalSamples,

    /// <summary>A record of OpenAI's evals.</summary>
    OpenAiEvalsRecord,

    /// <summary>Output items of OpenAI's hosted evals.</summary>
    OpenAiHostedItems,

    /// <summary>FastChat's judgments of single answers.</summary>
    FastChatSingle,

    /// <summary>FastChat's judgments of pairs.</summary>
    FastChatPair,

    /// <summary>FastChat's answers.</summary>
    FastChatAnswers,

    /// <summary>AlpacaEval's annotations.</summary>
    AlpacaEval,

    /// <summary>LLM Comparator's file.</summary>
    LlmComparator,

    /// <summary>Results of Azure AI evaluation.</summary>
    AzureEvaluation,

    /// <summary>A test run of deepeval.</summary>
    DeepEval,

    /// <summary>Rows of ragas.</summary>
    Ragas,

    /// <summary>Preferences or answers with a label, as TRL takes them.</summary>
    TrlPreferences,

    /// <summary>Feedback that was exported from Open WebUI.</summary>
    OpenWebUiFeedback,

    /// <summary>Chats that were exported from Open WebUI.</summary>
    OpenWebUiChats,
}
