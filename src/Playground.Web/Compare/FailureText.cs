using Microsoft.Extensions.Localization;
using Playground.Comparing;
using Playground.Models;
using Playground.Web.Models;
using Playground.Web.Shell;

namespace Playground.Web.Compare;

/// <summary>Says in the language of the page what happened to an answer and what to do about it.</summary>
public sealed class FailureText(IStringLocalizer<FailureText> words, ModelFaultText faults)
{
    /// <summary>
    /// What is wrong with the model, where the failure tells; otherwise the sentence of the failure's kind with its facts filled in; another where the page
    /// says when it is possible again; a shorter one where not all facts are known; the English message where there is none.
    /// </summary>
    public string Of(AnswerFailure failure, ModelCard model) =>
        faults.Of(failure) ?? (failure.PossibleAgainAt is null ? null : Fill(failure.Kind + ".Later", failure, model))
        ?? Fill(failure.Kind.ToString(), failure, model) ?? Fill(failure.Kind + ".Short", failure, model) ?? failure.Message;

    string? Fill(string key, AnswerFailure failure, ModelCard model) =>
        words[key] is { ResourceNotFound: false, Value: var sentence } ? Template.Fill(sentence, name => Fact(name, failure, model)) : null;

    static string? Fact(string name, AnswerFailure failure, ModelCard model) => name switch
    {
        _ when failure.Data.TryGetValue(name, out var value) && value.Length > 0 => name is "tokens" or "limit" or "length" ? Template.Number(value) : value,
        "model" => model.Name,
        "host" => model.Data.Host is { Length: > 0 } host ? host : null,
        _ => null,
    };
}
