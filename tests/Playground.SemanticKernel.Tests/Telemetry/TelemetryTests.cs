using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Models.Connectors;
using Playground.SemanticKernel.Telemetry;
using Playground.Settings;
using Playground.Testing;

namespace Playground.SemanticKernel.Tests.Telemetry;

/// <summary>What others can see of questions, and what they can't.</summary>
public sealed class TelemetryTests
{
    const string Secret = "a secret prompt", Said = "a secret answer";

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public async Task Ask_WhileSomebodyListens_WritesASpanByTheConventions(string sensitive, bool isSeen)
    {
        var model = $"watched-{sensitive}";
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = new KernelHost(services => services.AddSingleton(Watched(model)), ("Playground:Telemetry:SensitiveData", sensitive));
        var answer = Assert.Single(await host.AskAsync(Secret, model));
        Assert.Equal(Said, answer.Text);
        var span = Assert.Single(spans, span => span.DisplayName == $"chat {model}");
        Assert.Equal(("chat", model), (span.GetTagItem("gen_ai.operation.name"), span.GetTagItem("gen_ai.request.model")));
        Assert.Equal(isSeen, Everything(span).Contains(Secret) && Everything(span).Contains(Said));
        if (!isSeen)
            Assert.DoesNotContain("secret", Everything(span));
    }

    [Fact]
    public async Task Ask_WhileMeasuresAreListenedTo_MeasuresItsTime()
    {
        var measured = new ConcurrentBag<(string Name, string? Model)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => { if (instrument.Meter.Name == ModelTelemetry.SourceName) listening.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Add((instrument.Name, Model(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Add((instrument.Name, Model(tags))));
        listener.Start();
        await using var host = new KernelHost(services => services.AddSingleton(Watched("measured")));
        await host.AskAsync("Hello?", "measured");
        Assert.Contains(("gen_ai.client.operation.duration", "measured"), measured);
        Assert.Contains(measured, one => one.Name == "playground.questions");
    }

    [Fact]
    public async Task Start_ExporterThatCantBe_IsRefusedInASentence()
    {
        await using var host = new KernelHost(null, ("Playground:Telemetry:OtlpEndpoint", "collector"));
        Assert.Contains("Playground:Telemetry:OtlpEndpoint is \"collector\"", Assert.Single(Assert.Throws<ConfigurationFaultException>(() => ConfigurationFaultException.ThrowIfFaulty(host.Services)).Faults));
    }

    [Fact]
    public async Task Services_WithoutAnAddress_HoldNoExporter()
    {
        await using var host = new KernelHost();
        Assert.Null(host.Services.GetService<OpenTelemetry.Trace.TracerProvider>());
        await using var exporting = new KernelHost(null, ("Playground:Telemetry:OtlpEndpoint", "http://127.0.0.1:4317"));
        Assert.NotNull(exporting.Services.GetService<OpenTelemetry.Trace.TracerProvider>());
    }

    static Playground.Models.IModelSource Watched(string id) => TestModels.Source(id, new NamedClient(id, Said));

    static string? Model(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
            if (tag.Key == "gen_ai.request.model")
                return tag.Value as string;
        return null;
    }

    static string Everything(Activity span) => string.Join('\n', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Concat(span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{tag.Key}={tag.Value}"))));
}
