using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Compares what was calculated with what a file has, number by number.</summary>
static class ReferenceDifference
{
    /// <param name="tolerance">Relative above 1, absolute below.</param>
    /// <returns><c>null</c> where there is none.</returns>
    public static string? Of(JsonNode? expected, object? got, double tolerance) => expected switch
    {
        JsonObject all => OfMembers(all, got, tolerance),
        JsonArray list => OfItems(list, got, tolerance),
        _ => OfValue(expected, got, tolerance),
    };

    static string? OfMembers(JsonObject expected, object? got, double tolerance)
    {
        if (got is not IDictionary<string, object?> members)
            return $"{Show(got)} instead of an object";
        foreach (var (key, value) in expected)
            if (members.TryGetValue(key, out var own) && Of(value, own, ReferenceTolerances.OfMember(key) ?? tolerance) is { } difference)
                return $"{key}: {difference}";
        var unknown = expected.Select(member => member.Key).Where(key => !members.ContainsKey(key) && !ReferenceWords.Contains(key)).ToArray();
        return unknown.Length > 0 ? $"not calculated: {string.Join(", ", unknown)}" : null;
    }

    static string? OfItems(JsonArray expected, object? got, double tolerance)
    {
        if (got is string or null or not IEnumerable)
            return $"{Show(got)} instead of a list of {expected.Count}";
        object?[] items = [.. ((IEnumerable)got).Cast<object?>()];
        if (items.Length != expected.Count)
            return $"{items.Length} instead of {expected.Count} values";
        for (var i = 0; i < items.Length; i++)
            if (Of(expected[i], items[i], tolerance) is { } difference)
                return $"[{i}] {difference}";
        return null;
    }

    static string? OfValue(JsonNode? expected, object? got, double tolerance)
    {
        if (got is Refusal)
            return null;
        if (expected is null)
            return got is null ? null : $"{Show(got)} instead of nothing";
        if (got is string text)
            return expected.GetValueKind() == JsonValueKind.String && expected.GetValue<string>() == text ? null : $"{text} instead of {expected}";
        if (got is null || expected.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            return $"{Show(got)} instead of {expected}";
        var (wanted, own) = (ReferenceCase.Number(expected), Convert.ToDouble(got, CultureInfo.InvariantCulture));
        return wanted.Equals(own) || Math.Abs(wanted - own) <= tolerance * Math.Max(1, Math.Abs(wanted)) ? null : $"{Show(own)} instead of {Show(wanted)}";
    }

    static string Show(object? value) => value switch
    {
        null => "nothing",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
