using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Comparing;
using Playground.Models;

namespace Playground.Web.Models;

/// <summary>Says in the language of the page why a model can't be asked or fetched.</summary>
public sealed class ModelFaultText(IStringLocalizer<ModelFaultText> words)
{
    /// <summary>The sentence; <c>null</c> for a failure of another kind, or one that was kept by another version and tells less or more.</summary>
    public string? Of(AnswerFailure failure)
    {
        if (ModelFault.Of(failure) is not { } fault || words[fault.Kind.ToString()] is not { ResourceNotFound: false, Value: var sentence })
            return null;
        try
        {
            return string.Format(CultureInfo.CurrentCulture, sentence, [.. fault.Facts.Select(Shown)]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The sentence or else the English one, and the language that is to be marked: <c>null</c> where it is the page's.</summary>
    public (string Text, string? Language) Said(AnswerFailure failure) => Of(failure) is { } text ? (text, null) : (failure.Message, "en");

    /// <summary>What was a number is one again, so that it is written as the language does; <c>007</c> never was.</summary>
    static object Shown(string fact) =>
        decimal.TryParse(fact, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == fact ? number : fact;
}
