using Microsoft.Extensions.Localization;
using Playground.Faults;
using Playground.Models;
using Playground.Web.Shell;

namespace Playground.Web.Faults;

/// <summary>Says in the language of the page what is wrong, whatever it is wrong with, and what to do about it.</summary>
public sealed class FaultText(FaultSentences sentences, IStringLocalizer<FaultText> words, IEnumerable<IFaultArgumentText> features)
{
    /// <summary>The sentence of the fault's code with its arguments, after its places; the English message where there is none, or none that its arguments fill.</summary>
    public string Of(Fault fault) => Find(fault) ?? fault.Message;

    /// <returns>A sentence each.</returns>
    public IReadOnlyList<string> Of(IEnumerable<Fault> faults) => [.. faults.Select(Of)];

    /// <summary>All that is wrong, in a row.</summary>
    public string Of(FaultException refusal) => string.Join(" ", Of(refusal.Faults));

    /// <summary>
    /// What is wrong with the model, where the failure tells; otherwise the sentence of the failure's kind with its facts filled in; another where the page
    /// says when it is possible again; a shorter one where not all facts are known; the English message where there is none.
    /// </summary>
    public string Of(AnswerFailure failure, ModelCard model) =>
        Find(failure) ?? (failure.PossibleAgainAt is null ? null : Find(failure, model, ".Later")) ?? Find(failure, model, "") ?? Find(failure, model, ".Short") ?? failure.Message;

    /// <summary>What is wrong with the model; <c>null</c> for a failure of another kind, or one that was kept by another version and tells less or more.</summary>
    public string? Find(AnswerFailure failure) => ModelFaults.Of(failure) is { } fault ? Find(fault) : null;

    /// <summary>The sentence or else the English one, and the language that is to be marked: <c>null</c> where it is the page's.</summary>
    public (string Text, string? Language) Said(AnswerFailure failure) => Find(failure) is { } text ? (text, null) : (failure.Message, "en");

    /// <summary>Changes something.</summary>
    /// <returns>What is wrong with the change, a sentence each; empty when it is made.</returns>
    public async Task<IReadOnlyList<string>> TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            return [];
        }
        catch (FaultException exception)
        {
            return Of(exception.Faults);
        }
        catch (TimeoutException)
        {
            return [words["Busy"]];
        }
    }

    /// <returns><c>null</c> where there is no such sentence, or it asks for more than the fault tells.</returns>
    internal string? Find(Fault fault) =>
        sentences.Find(fault.Code) is { } sentence && Template.Fill(sentence, (name, format) => Argument(fault, name, format)) is { } said
            ? string.Concat(fault.Places.Select(place => $"{Shown(fault, place, null)}: ")) + said : null;

    string? Argument(Fault fault, string name, string? format) =>
        !int.TryParse(name, out var index) ? name == "field" && fault.Field is { } field ? sentences.Field(fault.Code, field) : null
        : index < fault.Arguments.Count ? Shown(fault, fault.Arguments[index], format) : null;

    string Shown(Fault fault, object? argument, string? format) => argument switch
    {
        null => "",
        FaultField field => sentences.Field(fault.Code, field.Name),
        FaultLine line => words["Line", line.Number],
        _ => features.Select(feature => feature.Find(argument)).FirstOrDefault(shown => shown is not null) ?? Template.Written(argument, format),
    };

    string? Find(AnswerFailure failure, ModelCard model, string variant) =>
        sentences.Find(failure.Kind, variant) is { } sentence ? Template.Fill(sentence, (name, _) => Fact(name, failure, model)) : null;

    static string? Fact(string name, AnswerFailure failure, ModelCard model) => name switch
    {
        _ when failure.Data.TryGetValue(name, out var value) && value.Length > 0 => name is "tokens" or "limit" or "length" ? Template.Number(value) : value,
        "model" => model.Name,
        "host" => model.Data.Host is { Length: > 0 } host ? host : null,
        _ => null,
    };
}
