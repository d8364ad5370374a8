using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Looks what a template puts around the words of an assistant.</summary>
sealed class AnswerLearner(ChatTemplate template, string startToken, string endToken)
{
    readonly TemplateProbe _probe = new(template, startToken, endToken);

    public AnswerForm Learn()
    {
        var content = Around(_probe.Turn(TemplateProbe.Answer(content: TemplateProbe.Content)), TemplateProbe.Content) ?? Around(_probe.Turn(InParts()), TemplateProbe.Content);
        var thought = Thought(out var between);
        var ends = content is { } known ? Tags.In(known.After) : [];
        var silent = (content is { } written ? Tags.In(written.Before) : []).Concat(Tags.In(between).Skip(1)).Concat(ends).Where(tag => tag != thought?.Open && tag != thought?.Close).Distinct().ToArray();
        var calls = CallLearner.Learn(_probe);
        return new()
        {
            Thought = thought,
            Silent = silent,
            Ends = ends.Length > 0 ? [ends[0]] : [],
            Calls = calls?.Shape,
            CallOpen = calls is { } call ? Opening(call.Turn, thought, silent, ends) : null,
            HasHeads = (content?.Before.EndsWith(KnownForms.HeadEnd, StringComparison.Ordinal) ?? false) && _probe.Prompt?.EndsWith(KnownForms.HeadEnd, StringComparison.Ordinal) is false,
        };
    }

    static JsonObject InParts() => new() { ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = TemplateProbe.Content }) };

    (string Open, string Close)? Thought(out string between)
    {
        between = "";
        foreach (var answer in (JsonObject[])[TemplateProbe.Answer(TemplateProbe.Thought, TemplateProbe.Content), TemplateProbe.Answer(TemplateProbe.Thought, "", TemplateProbe.Call("x", "y"))])
        {
            if (Around(_probe.Turn(answer, out var shared), TemplateProbe.Thought) is not { } around)
                continue;
            var end = new[] { TemplateProbe.Content, TemplateProbe.Tool }.Select(word => around.After.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
            between = around.After[..end];
            var close = Tags.In(between).FirstOrDefault() ?? between.Trim();
            if (close.Length > 0)
                return (around.Before.Trim() is { Length: > 0 } open ? open : Tags.FromLast(shared), close);
        }
        return KnownForms.Thoughts.Where(known => template.Text.Contains(known.Close, StringComparison.Ordinal)).Select(known => ((string, string)?)known).FirstOrDefault();
    }

    /// <summary>The first mark before a call that isn't also before other answers.</summary>
    static string Opening(string turn, (string Open, string Close)? thought, string[] silent, string[] ends)
    {
        var before = turn[..turn.IndexOf(TemplateProbe.Tool, StringComparison.Ordinal)];
        if (thought is { } marks && before.LastIndexOf(marks.Close, StringComparison.Ordinal) is var at and >= 0)
            before = before[(at + marks.Close.Length)..];
        var first = Tags.In(before).FirstOrDefault(tag => !silent.Contains(tag) || ends.Contains(tag));
        return first is null ? before.Trim() : ends.Contains(first) ? Tags.ThroughLast(before).Trim() : first;
    }

    static (string Before, string After)? Around(string? turn, string word) =>
        turn?.IndexOf(word, StringComparison.Ordinal) is { } at and >= 0 ? (turn[..at], turn[(at + word.Length)..]) : null;
}
