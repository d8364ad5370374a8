using System.Text.Json;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>Looks for texts in the answer, by the letter.</summary>
/// <param name="holds">Whether the answer has one of them.</param>
/// <param name="all">Every one of them must be there, rather than one.</param>
/// <param name="verb">What it does, in a reason.</param>
sealed class TextCheck(string name, string verb, Func<string, string, StringComparison, bool> holds, StringComparison comparison = StringComparison.Ordinal, bool all = false) : Check(name)
{
    protected override CheckOutcome Of(string answer, CheckContext context)
    {
        var expected = ExpectedTexts.Of(context);
        if (expected.Count == 0)
            return CheckOutcome.Unknown("There is nothing to compare with: neither a value nor a reference.");
        var missing = expected.Where(text => !holds(answer, text, comparison)).ToArray();
        var passed = all ? missing.Length == 0 : missing.Length < expected.Count;
        return CheckOutcome.Of(passed, passed ? $"The answer {verb} {ExpectedTexts.Quoted(all ? expected : expected.Except(missing).Take(1))}."
            : $"Expected that the answer {verb} {ExpectedTexts.Quoted(all ? missing : expected)}.");
    }

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (check.Value is { ValueKind: JsonValueKind.Object or JsonValueKind.Null })
            yield return ValueFault(check, "a text or a list of texts");
        if (check.Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
            yield return ValueFault(check, "at least one text");
    }
}
