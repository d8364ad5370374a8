namespace Playground.ChatTemplates.Syntax;

/// <summary>Why a template gave no text.</summary>
public enum ChatTemplateFault
{
    /// <summary>It isn't written in the language.</summary>
    Syntax,

    /// <summary>It refused the conversation, with <c>raise_exception</c>.</summary>
    Refused,

    /// <summary>It did something that the language has no answer to, as adding a number to a text.</summary>
    Failed,

    /// <summary>It wanted more steps, text, memory or depth than it may have.</summary>
    Limit,
}
