using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Loading;

namespace Playground.Llama.Chat;

/// <summary>What a user takes where a model's template refuses or can't be used, and how it shall think.</summary>
/// <param name="IsPlain">The plain form instead of a template that can't be rendered.</param>
/// <param name="MovesSystem">What the system says goes before the first user's message where the template has no place for it.</param>
/// <param name="Thinking"><c>null</c> leaves it to the template.</param>
sealed record PromptOptions(bool IsPlain, bool MovesSystem, ThinkingLevel? Thinking, IReadOnlyList<AIFunctionDeclaration> Tools)
{
    /// <summary>Name in <see cref="ChatOptions.AdditionalProperties"/> of a truth value.</summary>
    public const string PlainKey = "plain_template";

    /// <inheritdoc cref="PlainKey"/>
    public const string MoveSystemKey = "system_in_user_turn";

    public static PromptOptions Of(ChatOptions? options, LocalModel model) => new(
        model.PlainTemplate || IsSet(options, PlainKey),
        model.SystemInUserTurn || IsSet(options, MoveSystemKey),
        SamplingOptions.ThinkingOf(options),
        [.. (options?.Tools ?? []).OfType<AIFunctionDeclaration>()]);

    static bool IsSet(ChatOptions? options, string key) =>
        options?.AdditionalProperties?.TryGetValue(key, out var value) is true && value is true or JsonElement { ValueKind: JsonValueKind.True };
}
