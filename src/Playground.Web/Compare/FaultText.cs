using Microsoft.Extensions.Localization;
using Playground.Comparing;
using Playground.Web.Shell;

namespace Playground.Web.Compare;

/// <summary>Says in the language of the page why a comparison can't be run as asked.</summary>
public sealed class FaultText(IStringLocalizer<FaultText> words)
{
    public string Of(ComparisonFault fault) =>
        words[fault.Kind.ToString()] is { ResourceNotFound: false, Value: var sentence } && Template.Fill(sentence, name => Fact(name, fault)) is { } text
            ? text
            : fault.Message;

    string? Fact(string name, ComparisonFault fault) =>
        name == "field" ? words["Field." + fault.Field] is { ResourceNotFound: false, Value: var field } ? field : fault.Field
        : fault.Data.TryGetValue(name, out var value) ? Template.Number(value) : null;
}
