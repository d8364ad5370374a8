using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Models;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.SemanticKernel;
using Playground.Settings;
using Playground.Statistics.Votes;
using Playground.Storage;

namespace Playground.Bench.Judging;

/// <summary>An open blind session of a thousand pairs, into which votes are put past the rules, as many as are asked for.</summary>
sealed class FilledSession
{
    const int Items = 1_000;
    const int MostRaters = 12;

    readonly string _folder;
    readonly HashSet<(string Rater, string Item)> _rated = [];

    FilledSession(string folder, RatingSession session, IReadOnlyList<string> raters) => (_folder, Session, Raters) = (folder, session, raters);

    public RatingSession Session { get; }

    public IReadOnlyList<string> Raters { get; }

    public int Votes => _rated.Count;

    public static async Task<FilledSession> MakeAsync(string folder)
    {
        await using var services = await StartAsync(folder);
        var comparisons = services.GetRequiredService<IComparisonRepository>();
        for (var number = 0; number < Items; number++)
            await comparisons.CreateAsync(Comparison(number));
        var (raters, host) = (services.GetRequiredService<RaterService>(), services.GetRequiredService<SessionHostService>());
        var owner = await raters.EnsureAsync("host");
        var plan = new SessionPlan { Title = "Bench", Overlap = MostRaters, ComparisonIds = [.. Enumerable.Range(0, Items).Select(Id)] };
        var session = await host.CreateAsync(plan, owner);
        session = await host.MoveAsync(session.Id, owner.Id, SessionState.Open);
        var ids = new List<string>();
        for (var number = 0; number < MostRaters; number++)
        {
            ids.Add((await raters.EnsureAsync(string.Create(CultureInfo.InvariantCulture, $"rater {number}"))).Id);
            await services.GetRequiredService<IRatingSessionRepository>().SaveMemberAsync(new(session.Id, ids[^1], "", SessionRole.Rater, session.CreatedAt));
        }
        return new(folder, session, ids);
    }

    public Task<ServiceProvider> StartAsync() => StartAsync(_folder);

    public void Count(string rater, string item) => _rated.Add((rater, item));

    /// <summary>Until there are so many votes, each rater's in another order of the items.</summary>
    public async Task FillAsync(int votes)
    {
        await using var services = await StartAsync();
        var (ratings, sessions) = (services.GetRequiredService<IRatingRepository>(), services.GetRequiredService<IRatingSessionRepository>());
        var places = Enumerable.Range(0, Items).SelectMany(place => Raters.Select((rater, index) => (rater, Session.Items[(place + index * Items / MostRaters) % Items])));
        foreach (var batch in places.Where(place => !_rated.Contains((place.rater, place.Item2.Id))).Take(Math.Max(0, votes - Votes)).Chunk(500).ToArray())
        {
            foreach (var (rater, item) in batch)
            {
                await sessions.SaveAssignmentAsync(new(Session.Id, 0, item.Id, rater, item.Lanes, Session.CreatedAt, Session.CreatedAt));
                Count(rater, item.Id);
            }
            await ratings.AddAsync([.. batch.Select(place => Rating(place.rater, place.Item2))]);
        }
    }

    static async Task<ServiceProvider> StartAsync(string folder)
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging()
            .AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration).AddSingleton(new PlaygroundPaths(folder, folder)).BuildServiceProvider();
        await services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        return services;
    }

    static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    static Comparison Comparison(int number)
    {
        ModelCard[] models = [.. Enumerable.Range(0, 2).Select(lane => new ModelCard { Id = Id(1_000_000 + (number + lane) % 4), Name = "Model", Source = "bench", Data = new("bench.example") })];
        return new()
        {
            Id = Id(number),
            CreatedAt = DateTimeOffset.UnixEpoch.AddDays(number),
            Lanes = [.. models.Select((model, lane) => new Lane(lane, model, new()))],
            Turns = [new(0, "What is it?", DateTimeOffset.UnixEpoch)],
            Answers = [.. models.Select((model, lane) => new Answer
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{number}-{lane}"),
                ComparisonId = Id(number),
                Turn = 0,
                Lane = lane,
                Model = model,
                State = AnswerState.Completed,
                Contents = new string('x', 400),
            })],
        };
    }

    Rating Rating(string rater, SessionItem item) => new()
    {
        Id = Guid.NewGuid().ToString("n"),
        RaterId = rater,
        Answers = [.. item.Models.Select((model, lane) => new RatedAnswer(model, string.Create(CultureInfo.InvariantCulture, $"{item.ComparisonId[1..]}-{lane}")))],
        Outcome = VoteOutcome.A,
        Blind = true,
        ComparisonId = item.ComparisonId,
        SessionId = Session.Id,
        ItemId = item.Id,
        CreatedAt = Session.CreatedAt,
        CountsFrom = Session.CreatedAt,
    };
}
