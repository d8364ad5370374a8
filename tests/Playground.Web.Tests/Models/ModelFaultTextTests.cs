using System.Net;
using System.Text;
using Bunit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Connectors;
using Playground.Faults;
using Playground.Llama;
using Playground.Models;
using Playground.Settings;
using Playground.Testing;
using Playground.Web.Faults;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

/// <summary>The faults come from what finds them, so that sentences and facts are those that pages get.</summary>
public sealed class ModelFaultTextTests : PageContext
{
    readonly string _folder = Directory.CreateTempSubdirectory("playground-faults-").FullName;
    readonly byte[] _nano = File.ReadAllBytes(Nano("nano-llama-q4.gguf"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("en", "empty", "The file model.gguf is empty. Fetch it again.")]
    [InlineData("de", "empty", "Die Datei model.gguf ist leer. Holen Sie sie noch einmal.")]
    [InlineData("de", "page", "model.gguf ist eine Webseite, die unter diesem Namen gesichert wurde, kein GGUF-Modell. Holen Sie die Datei selbst, nicht die Seite über sie.")]
    [InlineData("de", "version", "model.gguf hat die GGUF-Version 1; lesbar sind die Versionen 2 und 3. Nehmen Sie eine andere Datei, oder wandeln Sie das Modell neu um.")]
    [InlineData("de", "half", "Die Datei model.gguf ist abgeschnitten: Sie endet nach 300.000 Bytes mitten im Modell. Holen Sie sie noch einmal.")]
    [InlineData("de", "value", "In model.gguf ist die Angabe llama.block_count 0; erwartet wird eine ganze Zahl von 1 bis 512. Holen Sie sie noch einmal, oder wandeln Sie das Modell neu um.")]
    public void OfAFile_SaysWhatIsWrongAndWhatToDo(string language, string file, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Texts().Find(OfFile(file)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task EverythingThatIsFound_FillsItsSentence(string language)
    {
        Speak(language);
        var failures = ((string[])["empty", "page", "text", "big endian", "version", "half", "entries", "value", "key", "architecture", "adapter", "folder", "missing", "odd"]).Select(OfFile).ToList();
        failures.AddRange(await OfModelsAsync());
        failures.AddRange(await OfDownloadsAsync());

        Assert.All(failures, failure => Assert.False(string.IsNullOrEmpty(Texts().Find(failure)), failure.Message));
        Assert.Equal(34, failures.Select(failure => ModelFaults.Of(failure)!.Code).Distinct().Count());
    }

    [Fact]
    public void Row_ModelThatIsNotReady_SaysWhyInTheLanguageOfThePage()
    {
        Speak("de");
        var failure = OfFile("empty");

        var row = Row(TestModels.Card("tiny") with { State = ModelState.Invalid, Reason = failure.Message, Failure = failure });

        Assert.Equal("Die Datei model.gguf ist leer. Holen Sie sie noch einmal.", row.Find(".model-reason").TextContent.Trim());
        Assert.Empty(row.FindAll("[lang]"));
    }

    [Fact]
    public void Row_ReasonWithoutFault_IsMarkedAsEnglish()
    {
        Speak("de");

        var row = Row(TestModels.Card("tiny") with { State = ModelState.Invalid, Reason = "It is broken." });

        Assert.Equal("It is broken.", row.Find(".model-reason [lang=en]").TextContent);
    }

    [Fact]
    public void Row_LastTestFailed_DoesNotSayThatAllIsWell()
    {
        Speak("de");

        var row = Row(TestModels.Card("tiny"), new ModelTest(new Answer
        {
            Id = "a",
            ComparisonId = "",
            Turn = 0,
            Lane = 0,
            Model = TestModels.Card("tiny"),
            Sampling = new(),
            State = AnswerState.Failed,
            Failure = OfFile("empty"),
        }, []));

        Assert.Equal("bereit, aber der letzte Test ist misslungen", row.Find(".state").TextContent);
        Assert.Empty(row.FindAll(".state.ready"));
        Assert.Contains("Die Datei model.gguf ist leer.", row.Find(".model-test").TextContent);
    }

    [Fact]
    public void FailureText_KeptByAnotherVersion_FallsBackToTheSentenceOfItsKind()
    {
        Speak("de");
        var texts = Services.GetRequiredService<FaultText>();
        var old = new AnswerFailure { Kind = FailureKind.LocalModelInvalid, Message = "It is empty." };
        var other = old with { Data = new Dictionary<string, string> { ["fault"] = nameof(ModelFaultKind.Truncated), ["fault.0"] = "tiny.gguf" } };

        Assert.StartsWith("Die Datei von tiny lässt sich nicht", texts.Of(old, TestModels.Card("tiny") with { Name = "tiny" }));
        Assert.StartsWith("Die Datei von tiny lässt sich nicht", texts.Of(other, TestModels.Card("tiny") with { Name = "tiny" }));
        Assert.Equal(("It is empty.", "en"), Texts().Said(other));
    }

    IRenderedComponent<ModelRow> Row(ModelCard model, ModelTest? test = null) => Render<ModelRow>(parameters => parameters.Add(row => row.Model, model).Add(row => row.Test, test));

    AnswerFailure OfFile(string kind)
    {
        var path = System.IO.Path.Combine(_folder, "model.gguf");
        byte[]? bytes = kind switch
        {
            "empty" => [],
            "page" => "<!DOCTYPE html><html><title>Sign in</title></html>"u8.ToArray(),
            "text" => "I am no model."u8.ToArray(),
            "big endian" => [.. _nano[..4], 0, 0, 0, 3, .. _nano[8..]],
            "version" => [.. _nano[..4], 1, 0, 0, 0, .. _nano[8..]],
            "half" => _nano[..300_000],
            "entries" => [.. _nano[..8], .. Enumerable.Repeat((byte)0x7F, 8), .. _nano[16..]],
            "value" => Changed("llama.block_count", 4, 0),
            "key" => Changed("general.architecture", -1, (byte)'X'),
            "architecture" => Changed("tokenizer.ggml.model", 12, (byte)'X'),
            "adapter" => File.ReadAllBytes(Nano("nano-llama-german.gguf")),
            _ => null,
        };
        if (bytes is not null)
            File.WriteAllBytes(path, bytes);
        using var room = Room();
        return Assert.Throws<ModelFailureException>(() => room.GetRequiredService<IAddedModels>().Add(kind switch
        {
            "folder" => "",
            "missing" => System.IO.Path.Combine(_folder, "nothing.gguf"),
            "odd" => "a\0b",
            _ => path,
        })).Failure;
    }

    /// <param name="at">From the end of the key on.</param>
    byte[] Changed(string key, int at, byte value)
    {
        var bytes = (byte[])_nano.Clone();
        bytes[bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(key)) + key.Length + at] = value;
        return bytes;
    }

    /// <summary>What cards and asking tell of models that the configuration names.</summary>
    async Task<IReadOnlyList<AnswerFailure>> OfModelsAsync()
    {
        await using var room = Room(
            ("Llama:MemoryMiB", "1"), ("Llama:Models:lost:Path", Nano("nano-llama.gguf")), ("Llama:Models:lost:Adapters:0:Path", "none.gguf"),
            ("Llama:Models:odd:Path", Nano("nano-llama.gguf")), ("Llama:Models:odd:Adapters:0:Path", Nano("nano-llama-q4.gguf")), ("Llama:Models:folder:Path", "."),
            ("Remote:Endpoints:a:Kind", "openai-chat"), ("Remote:Endpoints:a:Models:0", "m"),
            ("Remote:Endpoints:b:Kind", "openai-chat"), ("Remote:Endpoints:b:BaseUrl", "https://b.example"), ("Remote:Endpoints:b:Models:0", "m"), ("Remote:Endpoints:b:ApiKeyEnvironment", "PLAYGROUND_NO_SUCH_KEY"),
            ("Remote:Endpoints:c:Kind", "openai-chat"), ("Remote:Endpoints:c:BaseUrl", "https://c.example"), ("Remote:Endpoints:c:Models:0", "m"), ("Remote:Endpoints:c:ApiKeyFile", "c.key"),
            ("Remote:Endpoints:d:Kind", "openai-chat"), ("Remote:Endpoints:d:BaseUrl", "https://d.example"), ("Remote:Endpoints:d:Models:0", "m"), ("Remote:Endpoints:d:ApiKeyEnvironment", "PLAYGROUND_NO_SUCH_KEY"), ("Remote:Endpoints:d:ApiKeyFile", "d.key"),
            ("Remote:Endpoints:e:Kind", "openai-chat"), ("Remote:Endpoints:e:BaseUrl", "https://e.example"), ("Remote:Endpoints:e:Models:0", "m"), ("Remote:Endpoints:e:ApiKey", ""));
        var failures = new List<AnswerFailure>();
        foreach (var source in room.GetServices<IModelSource>())
            failures.AddRange((await source.ListAsync(default)).Select(card => card.Failure).OfType<AnswerFailure>());
        using var client = room.GetServices<IModelSource>().First().Open("nano-llama");
        failures.Add((await Assert.ThrowsAsync<ModelFailureException>(() => client.GetResponseAsync("Hello"))).Failure);
        return failures;
    }

    async Task<IReadOnlyList<AnswerFailure>> OfDownloadsAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var server = builder.Build();
        server.MapGet("/closed.gguf", () => Results.StatusCode(403));
        server.MapGet("/busy.gguf", () => Results.StatusCode(503));
        server.MapGet("/nano.gguf", () => Results.Bytes(_nano));
        server.MapGet("/large.gguf", () => Results.Bytes(new byte[5 << 20]));
        await server.StartAsync();
        File.WriteAllText(System.IO.Path.Combine(_folder, "here.gguf"), "mine");
        var host = server.Urls.First();
        await using var room = Room(("Llama:DownloadMiB", "4"));
        var failures = new List<AnswerFailure>();
        foreach (var address in (string[])[$"{host}/none.gguf", $"{host}/closed.gguf", $"{host}/busy.gguf", $"{host}/here.gguf", $"{host}/nano.zip", "ftp://host.example/x.gguf", "http://127.0.0.1:1/x.gguf"])
            failures.Add(await FailAsync(new(address), null));
        failures.Add(await FailAsync(new($"{host}/large.gguf"), null));
        failures.Add(await FailAsync(new($"{host}/nano.gguf"), null, allowPrivateAddress: false));
        failures.Add(await FailAsync(new($"{host}/nano.gguf"), "12"));
        failures.Add(await FailAsync(new($"{host}/nano.gguf"), new string('0', 64)));
        return failures;

        async Task<AnswerFailure> FailAsync(Uri address, string? hash, bool allowPrivateAddress = true) =>
            (await Assert.ThrowsAsync<ModelFailureException>(() => room.GetRequiredService<ILocalEngine>().DownloadAsync(address, _folder, hash, allowPrivateAddress, null, default))).Failure;
    }

    /// <summary>The rooms that models come from, over a folder of their own.</summary>
    ServiceProvider Room(params (string Key, string Value)[] configuration)
    {
        var services = new ServiceCollection();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(configuration.ToDictionary(item => $"Playground:{item.Key}", item => (string?)item.Value)).Build();
        services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new PlaygroundPaths(_folder, _folder)).AddLlamaModels(settings).AddRemoteModels(settings);
        return services.BuildServiceProvider();
    }

    FaultText Texts() => Services.GetRequiredService<FaultText>();

    static string Nano(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "NanoLlama", name);
}
