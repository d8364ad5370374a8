using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using Playground.Comparisons;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>One comparison to be read elsewhere, in the language of the page: the questions, every answer with how it ended, and its numbers.</summary>
public sealed class ComparisonDocument(IStringLocalizer<ComparisonDocument> words, ContentText contents, MetricList metrics)
{
    const string Style = """
        body{margin:0 auto;max-width:960px;padding:32px 20px;color:#171c26;background:#fff;font:15px/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
        h1{font-size:24px}h2{font-size:18px;margin-top:32px}h3{font-size:15px;margin-bottom:4px}pre{white-space:pre-wrap;font:inherit;margin:0}
        .prompt{background:#eff1f5;border-radius:8px;padding:12px 16px}.numbers,.note{color:#4c566a;font-size:13px}.note{color:#8f5400}article{border-top:1px solid #e1e5ec;padding:8px 0 12px}
        """;

    /// <summary>For texts that are read or passed on as they are. What a model wrote stands as it wrote it, its headings below ours.</summary>
    public string Markdown(Comparison comparison)
    {
        var text = new StringBuilder().AppendLine(Culture, $"# {Title(comparison)}").AppendLine().AppendLine(Facts(comparison)).AppendLine();
        foreach (var turn in comparison.Turns)
        {
            text.AppendLine(Culture, $"## {TurnName(comparison, turn)}").AppendLine().AppendLine(Quoted(contents.Of(turn.Contents))).AppendLine();
            foreach (var answer in Answers(comparison, turn))
            {
                text.AppendLine(Culture, $"### {Name(comparison, answer)}").AppendLine();
                if (answer.Contents.Count > 0)
                    text.AppendLine(contents.Of(answer.Contents).TrimEnd()).AppendLine();
                if (Note(answer) is { } note)
                    text.AppendLine(Culture, $"> {note}").AppendLine();
                text.AppendLine(Numbers(answer)).AppendLine();
            }
        }
        return text.ToString();
    }

    /// <summary>A page on its own that fetches nothing and runs nothing; what a model wrote is text in it.</summary>
    public string Html(Comparison comparison)
    {
        var page = new StringBuilder().Append(Culture, $"""
            <!doctype html><html lang="{Culture.TwoLetterISOLanguageName}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Hash}'">
            <meta name="viewport" content="width=device-width,initial-scale=1"><title>{Escape(Title(comparison))}</title><style>{Style}</style></head><body>
            <h1>{Escape(Title(comparison))}</h1><p class="numbers">{Escape(Facts(comparison))}</p>

            """);
        foreach (var turn in comparison.Turns)
        {
            page.AppendLine(Culture, $"<section><h2>{Escape(TurnName(comparison, turn))}</h2><div class=\"prompt\"><pre dir=\"auto\">{Escape(contents.Of(turn.Contents))}</pre></div>");
            foreach (var answer in Answers(comparison, turn))
                page.AppendLine(Culture, $"<article><h3>{Escape(Name(comparison, answer))}</h3><pre dir=\"auto\">{Escape(contents.Of(answer.Contents))}</pre>{(Note(answer) is { } note ? $"<p class=\"note\">{Escape(note)}</p>" : "")}<p class=\"numbers\">{Escape(Numbers(answer))}</p></article>");
            page.AppendLine("</section>");
        }
        return page.AppendLine("</body></html>").ToString();
    }

    static CultureInfo Culture => CultureInfo.CurrentCulture;

    static string Hash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    static string Escape(string text) => WebUtility.HtmlEncode(text);

    string Title(Comparison comparison) => comparison.Title ?? (comparison.Lanes.Count == 1 ? words["TitleOne", comparison.Lanes[0].Model.Name] : words["Title", comparison.Lanes.Count]);

    string Facts(Comparison comparison)
    {
        var asked = words["Asked", comparison.CreatedAt.ToUniversalTime().ToString("f", Culture)].Value;
        return comparison.System is { } system ? $"{asked} {words["System", system]}" : asked;
    }

    string TurnName(Comparison comparison, Turn turn) => comparison.Turns.Count == 1 ? words["Prompt"] : words["Turn", turn.Index + 1];

    static IEnumerable<Answer> Answers(Comparison comparison, Turn turn) =>
        comparison.Answers.Where(answer => answer.Turn == turn.Index).OrderBy(answer => answer.Lane).ThenBy(answer => answer.Repetition).ThenBy(answer => answer.Attempt);

    string Name(Comparison comparison, Answer answer)
    {
        var name = $"{comparison.Lanes[answer.Lane].Letter}: {answer.Model.Name} ({answer.Model.Id})";
        name += comparison.Repetitions > 1 ? $", {words["Repetition", answer.Repetition + 1]}" : "";
        return name + (answer.Attempt > 0 ? $", {words["Attempt", answer.Attempt + 1]}" : "");
    }

    static string? Note(Answer answer) => answer.Failure?.Message;

    string Numbers(Answer answer) => string.Join(" · ", metrics.Of(answer).Select(metric => $"{metric.Label} {metric.Value}"));

    static string Quoted(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"));
}
