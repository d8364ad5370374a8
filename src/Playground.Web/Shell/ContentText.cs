using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Comparisons;
using Playground.Comparisons.Contents;

namespace Playground.Web.Shell;

/// <summary>Prompts and answers as pages show them: their words, and a line in the language of the page for each part that can't be shown.</summary>
public sealed class ContentText(IStringLocalizer<ContentText> words)
{
    /// <returns>The text itself where there is nothing else.</returns>
    public string Of(ContentList contents) => contents.Shown(Of);

    /// <summary>What a comparison is called in lists.</summary>
    public string Name(HistoryEntry entry) => entry.Title ?? Prompt(entry);

    /// <summary>The start of its prompt, after a line for each part of it that can't be shown.</summary>
    public string Prompt(HistoryEntry entry) => entry.Attachments is { } parts ? Of([.. parts, new TextPart(entry.Prompt)]) : entry.Prompt;

    string Of(Content part) => ContentPlaceholder.Of(part, word => words[word], CultureInfo.CurrentCulture);
}
