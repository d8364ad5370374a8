using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Promptfoo;

/// <summary>Tokens of a row: the judge's aren't in the total.</summary>
static class PromptfooTokens
{
    /// <returns><c>null</c> where nothing was counted: promptfoo writes 0 for what it doesn't know.</returns>
    public static ResultTokens? Of(JsonElement? usage, JsonElement? grading)
    {
        var (prompt, completion, total, cached) = (Known(usage, "prompt"), Known(usage, "completion"), Known(usage, "total"), Known(usage, "cached"));
        var judge = Known(usage.Get("assertions"), "total") ?? Known(grading.Get("tokensUsed"), "total");
        if (total is null && prompt is null && completion is null)
            return judge is null && cached is null ? null : new(null, null, null, cached, judge);
        return new(prompt, completion ?? (prompt is not null ? usage.Whole("completion") : null), total, cached, judge);
    }

    static long? Known(JsonElement? usage, string name) => usage.Whole(name) is > 0 and var count ? count : null;
}
