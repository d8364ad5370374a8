using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Llama.Energy;
using Playground.Llama.Loading;
using Playground.Models;
using Playground.Settings;

namespace Playground.Llama.Tests;

/// <summary>The room as a program sees it: services, configuration, a folder of its own.</summary>
public sealed class LocalLlama : IDisposable
{
    readonly ServiceProvider _services;

    public LocalLlama() : this([]) { }

    LocalLlama((string Key, string Value)[] configuration, EnergyMeter? meter = null)
    {
        Folder = Directory.CreateTempSubdirectory("playground-llama-").FullName;
        var services = new ServiceCollection();
        services.AddLlamaModels(new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.ToDictionary(item => item.Key.StartsWith(':') ? $"Playground:Llama{item.Key}" : $"Playground:Llama:Models:{item.Key}", item => (string?)item.Value)).Build());
        services.AddSingleton(new PlaygroundPaths(Folder, Folder));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        if (meter is not null)
            services.AddSingleton(meter);
        _services = services.BuildServiceProvider();
    }

    /// <param name="configuration">Keys below <c>Playground:Llama:Models</c>, or with a colon in front below <c>Playground:Llama</c>.</param>
    public static LocalLlama With(params (string Key, string Value)[] configuration) => new(configuration);

    /// <summary>With another meter than this machine's.</summary>
    internal static LocalLlama With(EnergyMeter meter) => new([], meter);

    /// <summary>The content root.</summary>
    public string Folder { get; }

    public IModelSource Source => _services.GetRequiredService<IModelSource>();

    public ILocalEmbeddings Embeddings => _services.GetRequiredService<ILocalEmbeddings>();

    internal ModelCache Cache => _services.GetRequiredService<ModelCache>();

    internal ILocalEngine Engine => _services.GetRequiredService<ILocalEngine>();

    internal IAddedModels Added => _services.GetRequiredService<IAddedModels>();

    internal LocalModels Models => _services.GetRequiredService<LocalModels>();

    public static string NanoFile(string name) => Path.Combine(AppContext.BaseDirectory, "NanoLlama", name);

    public async Task<ModelCard> CardAsync(string id) => (await Source.ListAsync(default)).Single(card => card.Id == id);

    public async Task<TestAnswer> AskAsync(string prompt, string model = "nano-llama", ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = new TestAnswer();
        using var client = Source.Open(model);
        await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, prompt)], options, cancellationToken))
            answer.Add(update);
        return answer;
    }

    /// <summary>The failure of asking.</summary>
    public async Task<AnswerFailure> FailAsync(string prompt, string model = "nano-llama", ChatOptions? options = null) =>
        (await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(prompt, model, options))).Failure;

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What arrived of an answer.</summary>
public sealed class TestAnswer
{
    public List<ChatResponseUpdate> Updates { get; } = [];

    public string Text => string.Concat(Updates.Select(update => update.Text));

    public IEnumerable<AnswerFacts> Facts => Updates.SelectMany(update => update.Contents).OfType<AnswerFacts>();

    public AnswerFacts End => Facts.Last(facts => facts.End is not null);

    public void Add(ChatResponseUpdate update) => Updates.Add(update);
}
