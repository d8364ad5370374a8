namespace Playground.ChatTemplates.Syntax;

/// <summary>The one way in which reading or rendering a template ends without a text.</summary>
public sealed class ChatTemplateException(ChatTemplateFault fault, string problem, int line, int column, Exception? inner = null)
    : Exception($"{problem} (line {line}, column {column})", inner)
{
    public ChatTemplateFault Fault => fault;

    /// <summary>What was wrong, without the place; of a refusal the template's own words.</summary>
    public string Problem => problem;

    /// <summary>Line of the template, from 1.</summary>
    public int Line => line;

    /// <summary>Character of the line, from 1.</summary>
    public int Column => column;
}
