using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Playground.Browser.Tests.Hosting;
using Playground.Ratings.VoteFiles;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Reports.Writing;
using Playground.Testing;
using Xunit;

namespace Playground.Browser.Tests.Ratings;

/// <summary>A playground with a blind session, and every address in it at which something of the session might be asked for.</summary>
public sealed class BlindSessionSite : IAsyncLifetime
{
    const string EarlierReport = "rep0rtfr0mbef0re", LaterReport = "rep0rtthatkn0ws0";

    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("playground-browser-");
    RunningProgram? _program;

    public Uri Address => _program!.Address;

    public async ValueTask InitializeAsync()
    {
        _program = await RunningProgram.StartAsync(_data.FullName);
        var now = _program.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await BlindSessionSample.StoreAsync(_program.Services, now, () => ReportAsync(EarlierReport, new()));
        await ReportAsync(LaterReport, new() { Filter = new() { SessionId = BlindSessionSample.Session } });
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Pages, which come to life in a browser.</summary>
    public IReadOnlyList<string> Pages(bool everything) =>
        [.. Own.Where(endpoint => Page(endpoint) is not null).SelectMany(endpoint => Addresses(endpoint.RoutePattern, Ids, QueryNames.OfPage(Page(endpoint)!), everything)).Distinct()];

    /// <summary>Everything else that answers, with the method by which it is asked.</summary>
    public IReadOnlyList<(HttpMethod Method, string Address)> Downloads =>
    [
        .. from endpoint in Own
           where Page(endpoint) is null
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           from address in Addresses(endpoint.RoutePattern, [.. Ids, .. Formats], endpoint.Metadata.OfType<System.Reflection.MethodInfo>().SelectMany(QueryNames.OfHandler).ToHashSet(), everything: true)
           select (new HttpMethod(method), address),
    ];

    // What the framework brings, and files that lie beside the program, know nothing of any session.
    IEnumerable<RouteEndpoint> Own => _program!.Endpoints.Where(endpoint =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith('_') == false);

    static Type? Page(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;

    static IEnumerable<string> Addresses(RoutePattern pattern, IReadOnlyCollection<string> values, IReadOnlyCollection<string> query, bool everything)
    {
        string[] paths = [.. Paths(pattern, values)];
        // One parameter at a time: together they would narrow each other down to nothing.
        return [.. paths, .. from path in paths from name in query from value in QueryValues(everything) select $"{path}?{name}={Uri.EscapeDataString(value)}"];
    }

    static IEnumerable<string> Paths(RoutePattern pattern, IReadOnlyCollection<string> values)
    {
        IEnumerable<string> paths = [""];
        foreach (var segment in pattern.PathSegments)
            paths = segment.Parts is [RoutePatternLiteralPart literal] ? paths.Select(path => $"{path}/{literal.Content}")
                : paths.SelectMany(_ => values, (path, value) => $"{path}/{Uri.EscapeDataString(value)}");
        return paths.Select(path => path.Length == 0 ? "/" : path);
    }

    static IEnumerable<string> QueryValues(bool everything) =>
        [BlindSessionSample.Session, BlindSessionSample.ModelIds[0], .. everything ? (string[])[BlindSessionSample.Comparisons[0], BlindSessionSample.Tag, BlindSessionSample.Ann, "1"] : []];

    static IReadOnlyList<string> Ids => [BlindSessionSample.Session, BlindSessionSample.Comparisons[0], BlindSessionSample.ModelIds[0], EarlierReport, LaterReport];

    static IEnumerable<string> Formats => VoteFormats.Writable.Concat(ReportWriters.All.Select(writer => writer.Format)).Distinct();

    async Task ReportAsync(string id, ReportSettings settings) =>
        await _program!.Services.GetRequiredService<IReportRepository>().SaveAsync(await _program.Services.GetRequiredService<ReportBuilder>().BuildAsync(settings, id));
}
