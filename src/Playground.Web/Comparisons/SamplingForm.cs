using Playground.Comparisons;
using Playground.Tools;

namespace Playground.Web.Comparisons;

/// <summary>Parameters as they are typed. An empty field leaves the choice to the model.</summary>
public sealed class SamplingForm
{
    public double? Temperature { get; set; }

    public double? TopP { get; set; }

    public int? MaxTokens { get; set; }

    public long? Seed { get; set; }

    /// <summary>One stop sequence a line; <c>\n</c> and <c>\t</c> stand for a line break and a tab, <c>\\</c> for a backslash.</summary>
    public string Stop { get; set; } = "";

    /// <summary>How much models shall think that have a switch for it.</summary>
    public ThinkingLevel? Thinking { get; set; }

    /// <summary>The functions that models may call; for one model, an empty list is none and <c>null</c> those of all.</summary>
    public IReadOnlyList<string>? Tools { get; set; }

    /// <summary>What there was to look things up in when the form was filled; what is typed stays in the browser.</summary>
    public string? ToolText { get; private init; }

    public bool LooksUp => Tools?.Contains(ToolNames.LookUp) == true;

    public bool IsEmpty => Temperature is null && TopP is null && MaxTokens is null && Seed is null && Thinking is null && Tools is null && StopSequences.Count == 0;

    IReadOnlyList<string> StopSequences => [.. Stop.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(Unescape)];

    public static SamplingForm Of(SamplingOptions options) => new()
    {
        Temperature = options.Temperature,
        TopP = options.TopP,
        MaxTokens = options.MaxTokens,
        Seed = options.Seed,
        Stop = string.Join('\n', options.Stop.Select(Escape)),
        Thinking = options.Thinking,
        Tools = options.Tools?.Names,
        ToolText = options.Tools?.Text,
    };

    public SamplingOptions ToOptions() => new()
    {
        Temperature = Temperature,
        TopP = TopP,
        MaxTokens = MaxTokens,
        Seed = Seed,
        Stop = StopSequences,
        Thinking = Thinking,
        Tools = Tools is { } names ? new(names, LooksUp ? ToolText : null) : null,
    };

    static string Escape(string sequence) => sequence.Replace(@"\", @"\\").Replace("\n", @"\n").Replace("\t", @"\t");

    static string Unescape(string line)
    {
        var text = new System.Text.StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
            text.Append(line[i] == '\\' && i + 1 < line.Length && line[i + 1] is 'n' or 't' or '\\' ? Unescape(line[++i]) : line[i]);
        return text.ToString();
    }

    static char Unescape(char letter) => letter switch { 'n' => '\n', 't' => '\t', _ => '\\' };
}
