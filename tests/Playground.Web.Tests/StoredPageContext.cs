using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Models;
using Playground.Ratings;
using Playground.Samples;
using Playground.SemanticKernel;
using Playground.Settings;
using Playground.Statistics.Votes;
using Playground.Storage;
using Playground.Testing.Storage;
using Playground.Web.PricePerformance;
using Playground.Web.Pricing;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests;

/// <summary>A page with the services of the program, over a database of its own. Nothing is in it but what a test puts there.</summary>
public abstract class StoredPageContext : PageContext, IAsyncLifetime
{
    /// <summary>Whose browser it is; also the secret in its cookie.</summary>
    protected const string Browser = "viewer";

    readonly TemporaryFolder _folder = new();
    int _votes;

    // Only to end a test that waits for what never comes: fits and their trends take a while on a busy machine.
    static StoredPageContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected StoredPageContext()
    {
        var configuration = new ConfigurationBuilder().Build();
        Services.AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration).AddSingleton(new PlaygroundPaths(_folder.Path, _folder.Path)).AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<AuthenticationStateProvider>(new FixedPass(Browser));
        Services.AddPricePages().AddPricePerformancePages();
    }

    protected IRatingRepository Ratings => Services.GetRequiredService<IRatingRepository>();

    public async ValueTask InitializeAsync() => await Services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);

    /// <summary>Four models, forty comparisons, 240 votes of three raters.</summary>
    protected Task LoadSamplesAsync() => Services.GetRequiredService<SampleData>().LoadAsync();

    /// <summary>Votes of one rater in the open, so many with each outcome; the newest last.</summary>
    protected async Task VoteAsync(string a, string b, params (VoteOutcome Outcome, int Times)[] votes)
    {
        await Ratings.SaveRaterAsync(new("rater", "Ada", Time.GetUtcNow()));
        await Ratings.AddAsync([.. votes.SelectMany(vote => Enumerable.Repeat(vote.Outcome, vote.Times)).Select(outcome => Vote(a, b, outcome))]);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _folder.Dispose();
    }

    Rating Vote(string a, string b, VoteOutcome outcome) => new()
    {
        Id = $"vote-{++_votes}",
        RaterId = "rater",
        Answers = [new(a) { ModelName = $"Model {a}", Access = ModelAccess.OpenWeights }, new(b) { ModelName = $"Model {b}", Access = ModelAccess.ApiOnly }],
        Outcome = outcome,
        Tags = ["by-hand"],
        CreatedAt = Time.GetUtcNow().AddHours(_votes - 1000),
        CountsFrom = Time.GetUtcNow().AddHours(_votes - 1000),
    };
}
