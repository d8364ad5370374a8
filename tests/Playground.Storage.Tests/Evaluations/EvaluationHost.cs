using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Playground.Comparisons;
using Playground.Evaluations;
using Playground.Evaluations.Running;
using Playground.Models;
using Playground.Pricing;
using Playground.PromptSets;
using Playground.PromptSets.Editing;
using Playground.SemanticKernel;
using Playground.Settings;
using Playground.Storage.Startup;
using Playground.Testing;
using Playground.Viewers;

namespace Playground.Storage.Tests.Evaluations;

/// <summary>A process that evaluates: the real rules over a real database, with models whose answers a test writes.</summary>
sealed class EvaluationHost : IAsyncDisposable
{
    readonly ServiceProvider _services;

    EvaluationHost(string folder, TimeProvider time, ModelPrice? price, IModelSource[] sources)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Playground:DataFolder", folder)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(time).AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = folder })
            .AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration);
        services.AddSingleton<IPriceLookup>(new FixedPrices(price));
        foreach (var source in sources)
            services.AddSingleton(source);
        _services = services.BuildServiceProvider();
    }

    public EvaluationService Evaluations => Get<EvaluationService>();

    public IEvaluationRepository Store => Get<IEvaluationRepository>();

    public static async Task<EvaluationHost> StartAsync(string folder, TimeProvider? time = null, ModelPrice? price = null, params IModelSource[] sources)
    {
        var host = new EvaluationHost(folder, time ?? TimeProvider.System, price, sources);
        await host.Get<StorageStartup>().PrepareAsync(StoreRole.Tool);
        return host;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A stored set that asks for so many numbers, each of which is checked for being in the answer.</summary>
    public Task<PromptSet> NumbersAsync(int count) => Get<PromptSetService>().CreateAsync(new()
    {
        Id = "",
        Name = $"{count} numbers",
        Prompts = [new() { Turns = ["Say {{n}}."] }],
        Items = [.. Enumerable.Range(0, count).Select(n => new PromptSetItem
        {
            Id = $"n{n}",
            Variables = new Dictionary<string, JsonElement> { ["n"] = JsonSerializer.SerializeToElement(n) },
            Checks = [new() { Type = "contains", Value = JsonSerializer.SerializeToElement("{{n}}") }],
        })],
    });

    public async Task<IReadOnlyList<EvaluationCell>> CellsAsync(Evaluation evaluation) =>
        await Store.CellsAsync(evaluation.Id, [.. Enumerable.Range(0, evaluation.Rows)], Visibility.Unrestricted);

    public async Task<Evaluation> FoundAsync(string id) => (await Store.FindAsync(id))!;

    /// <summary>A model that says back what it is asked, and counts how often.</summary>
    public static (IModelSource Source, Func<int> Asked) Echo(string id, string? host = null, Func<int, Exception?>? failing = null)
    {
        var asked = 0;
        return (TestModels.Source(id, new ScriptedChatClient((messages, _, cancellationToken) => Answer(messages.Last().Text, failing?.Invoke(Interlocked.Increment(ref asked)) ?? (failing is null ? Count(ref asked) : null), cancellationToken)), host), () => Volatile.Read(ref asked));
    }

    static Exception? Count(ref int asked)
    {
        Interlocked.Increment(ref asked);
        return null;
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Answer(string text, Exception? failure, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
            throw failure;
        yield return new(ChatRole.Assistant, text);
        yield return new() { FinishReason = ChatFinishReason.Stop, Contents = [new UsageContent(new() { InputTokenCount = 1_000, OutputTokenCount = 1_000 })] };
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
