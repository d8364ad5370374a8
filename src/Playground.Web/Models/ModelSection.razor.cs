using Microsoft.AspNetCore.Components;
using Playground.Faults;
using Playground.Models;
using Playground.Web.Shell;

namespace Playground.Web.Models;

/// <summary>A source: where its prompts go, its models, and fetching its list.</summary>
public sealed partial class ModelSection
{
    [Inject] public required ModelText Texts { get; set; }

    [Parameter, EditorRequired] public required ModelGroup Group { get; set; }

    [Parameter] public bool Searching { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyDictionary<string, ModelTest> Tests { get; set; }

    [Parameter] public ModelFetch? Fetch { get; set; }

    [Parameter] public EventCallback<ModelCard> OnTest { get; set; }

    [Parameter] public EventCallback OnFetch { get; set; }

    string Name => Group.IsHosted ? Group.Source : L["Local"];

    string Where => Group switch
    {
        { IsHosted: false } => L["StaysHere"],
        { Host: "?" } => L["GoesAnywhere"],
        { Host: { Length: > 0 } host } => L["GoesTo", host],
        _ => "",
    };

    // Failures are worded for a model; what went wrong here concerns its host.
    string FailureWords(AnswerFailure failure) => Failures.Of(failure, Group.Models.Count > 0
        ? Group.Models[0] with { Name = Group.Source }
        : new() { Id = Group.Source, Name = Group.Source, Source = Group.Source, Data = DataLocation.Nowhere });
}
