using Playground.Faults;

namespace Playground.PromptSets.Files;

/// <summary>The sentences about fields of files.</summary>
static class FieldFaults
{
    public static InvalidPromptSetException Missing(string expected) => new(PromptSetFaultKind.FieldMissing, $"A field is missing; expected {expected}.");

    public static InvalidPromptSetException Invalid(string field, string found, string expected) =>
        new(PromptSetFaultKind.FieldInvalid, $"{new FaultField(field)} is {Cut(found)}; expected {expected}.");

    static string Cut(string text) => text.Length <= 60 ? text : $"{text[..(char.IsHighSurrogate(text[58]) ? 58 : 59)]}…";
}
