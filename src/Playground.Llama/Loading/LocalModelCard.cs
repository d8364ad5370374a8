using Playground.Faults;
using Playground.Llama.Files;
using Playground.Llama.Templates;
using Playground.Models;

namespace Playground.Llama.Loading;

/// <summary>Says on a card what is known of a local model from its entry and its file, without loading it.</summary>
static class LocalModelCard
{
    public static ModelCard Create(LocalModel model, ModelFiles files, ModelCache cache)
    {
        try
        {
            return Ready(model, files.Check(model), cache.Find(model.Id));
        }
        catch (ModelFailureException exception)
        {
            return Basic(model) with
            {
                State = exception.Failure.Kind == FailureKind.LocalModelMissing ? ModelState.Missing : ModelState.Invalid,
                Reason = exception.Message,
                Failure = exception.Failure,
                Local = new() { FileName = Path.GetFileName(model.Path), Adapters = AdapterNames(model) },
            };
        }
    }

    static ModelCard Basic(LocalModel model) => new()
    {
        Id = model.Id,
        Name = model.Name ?? model.Id,
        Source = LocalModel.SourceName,
        Maker = model.Maker,
        Access = model.Access,
        Licence = model.Licence,
        Data = DataLocation.ThisMachine,
    };

    static ModelCard Ready(LocalModel model, GgufHeader header, LoadedModel? loaded)
    {
        var template = ModelTemplates.Has(header, model.ChatTemplate);
        return Basic(model) with
        {
            Name = model.Name ?? header.Text("general.name") ?? model.Id,
            Maker = model.Maker ?? header.Text("general.author") ?? header.Text("general.organization"),
            Licence = model.Licence ?? header.Text("general.license"),
            ContextLength = ModelShape.Choose(model, header).Context.Size,
            HasChatTemplate = template,
            Reason = template ? null : "A base model without a chat template: it continues the text of the prompt.",
            Local = Facts(model, header, loaded),
        };
    }

    static LocalModelFacts Facts(LocalModel model, GgufHeader header, LoadedModel? loaded) => new()
    {
        FileName = Path.GetFileName(model.Path),
        FileBytes = header.FileBytes,
        Architecture = header.Architecture,
        Parameters = header.Parameters,
        Quantisation = Quantisation.Of(header),
        BitsPerWeight = header.Parameters > 0 ? header.FileBytes * 8.0 / header.Parameters : null,
        Family = header.Text("general.basename") ?? header.Text("general.name") ?? Path.GetFileNameWithoutExtension(model.Path),
        Adapters = AdapterNames(model),
        Device = loaded?.Device,
        MemoryBytes = ModelShape.Memory(header, ModelShape.Choose(model, header).Context),
        IsLoaded = loaded is not null,
    };

    static string[] AdapterNames(LocalModel model) => [.. model.Adapters.Select(adapter => Path.GetFileName(adapter.Path))];
}
