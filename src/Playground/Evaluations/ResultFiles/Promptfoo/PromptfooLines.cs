using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Promptfoo;

/// <summary>promptfoo's JSONL: rows alone, in order of completion.</summary>
static class PromptfooLines
{
    public static bool Fits(JsonElement first) => first.Get("promptIdx") is not null && first.Get("testIdx") is not null && first.Get("success") is not null;

    public static ResultFile Read(IReadOnlyList<JsonElement> lines)
    {
        var secrets = SecretValues.In(lines);
        return new(ResultFileKind.PromptfooLines, null)
        {
            Rows = PromptfooGrid.Rows(lines, [], secrets),
            NotTaken = ["HTTP headers of responses"],
            Remarks = lines.Any(line => line.Get("score") is null) ? ["Rows without a score had one that was no number."] : [],
        };
    }
}
