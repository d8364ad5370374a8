using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Statistics.Votes;

namespace Playground.Testing;

/// <summary>
/// A blind session in which everybody has voted, so that the votes count, and that the host hasn't revealed. Its two models are offered by nobody any more: wherever
/// they are mentioned, it is the session that was told. Beside it there are a comparison and a vote of other models, for pages to show.
/// </summary>
public static class BlindSessionSample
{
    public const string Session = "sess10nthat1sb1d", Tag = "capitals-of-europe", Prompt = "Which city is the capital of France?";
    public const string OpenComparison = "c0mpared1nthe0pn", HostSecret = "0123456789abcdef0123456789abcd01", RaterSecret = "0123456789abcdef0123456789abcd02";
    public const string Host = "h0st000000000000", Ann = "ann0000000000000", Ben = "ben0000000000000";

    public static readonly IReadOnlyList<string> Comparisons = ["b11nd00000000001", "b11nd00000000002"];

    public static readonly IReadOnlyList<string> ModelIds = ["wombatine/gannetlike-9", "pangolin-q4"];

    /// <summary>
    /// Words of names, ids, makers, hosts, files and licences. None stands in another, so that a query for one doesn't excuse another, and none has less than eight
    /// letters: shorter ones come up by chance in what is encrypted for the browser.
    /// </summary>
    public static readonly IReadOnlyList<string> TellTales =
        ["wombatine", "gannetlike", "zebrafinch", "quokkafold", "numbatlike", "pangolin", "axolotlish", "okapiform", "tapiroidal", "capybara", "feedfacecafe", "bandicoot", "marmoset"];

    static readonly ModelPrice _price = new() { Input = 3, Output = 15, Currency = "USD", Source = "https://prices.marmoset.example" };

    static readonly ModelCard[] _models =
    [
        new() { Id = ModelIds[0], Name = "Zebrafinch Nine", Source = "wombatine", Maker = "Quokkafold Labs", Access = ModelAccess.ApiOnly, Licence = "Numbatlike-1.0", Data = new("api.bandicoot.example"), Price = _price },
        new()
        {
            Id = ModelIds[1], Name = "Axolotlish Four", Source = "local", Maker = "Okapiform Works", Access = ModelAccess.OpenWeights, Licence = "Tapiroidal-2.0", Data = DataLocation.ThisMachine,
            Local = new() { FileName = "capybara.Q4_K_M.gguf", Family = "capybara" },
        },
    ];

    /// <summary>Stores all of it, except for what <paramref name="unasked"/> does between the comparisons and the session.</summary>
    public static async Task StoreAsync(IServiceProvider services, DateTimeOffset now, Func<Task> unasked)
    {
        var begun = now.AddHours(-1);
        var comparisons = services.GetRequiredService<IComparisonRepository>();
        var blind = Comparisons.Select((id, number) => Comparison(id, begun.AddMinutes(number), _models)).ToArray();
        foreach (var comparison in (Comparison[])[.. blind, Comparison(OpenComparison, begun, [TestModels.Card("heron-open"), TestModels.Card("stork/api", "api.example.com")])])
            await comparisons.CreateAsync(comparison);
        await unasked();
        await StoreSessionAsync(services.GetRequiredService<IRatingSessionRepository>(), blind, begun);
        await StoreRatingsAsync(services.GetRequiredService<IRatingRepository>(), blind, (await comparisons.FindAsync(OpenComparison))!, begun);
    }

    static async Task StoreSessionAsync(IRatingSessionRepository sessions, Comparison[] blind, DateTimeOffset begun)
    {
        var session = new RatingSession
        {
            Id = Session,
            CreatedAt = begun,
            Title = "Capitals",
            HostId = Host,
            State = SessionState.Closed,
            Items = [.. blind.Select((comparison, number) => new SessionItem($"item{number}", comparison.Id, 0, [0, 1], ModelIds))],
        };
        await sessions.SaveAsync(session);
        foreach (var (rater, name, role) in new[] { (Host, "Hanna", SessionRole.Host), (Ann, "Ann", SessionRole.Rater), (Ben, "Ben", SessionRole.Rater) })
            await sessions.SaveMemberAsync(new(Session, rater, name, role, begun));
    }

    static async Task StoreRatingsAsync(IRatingRepository ratings, Comparison[] blind, Comparison open, DateTimeOffset begun)
    {
        await ratings.AddRatersAsync([new(Host, "Hanna", begun), new(Ann, "Ann", begun), new(Ben, "Ben", begun)]);
        await ratings.AddPassAsync(Host, RaterService.HashOf(HostSecret));
        await ratings.AddPassAsync(Ann, RaterService.HashOf(RaterSecret));
        await ratings.AddAsync(
        [
            .. from place in blind.Index() from rater in new[] { Ann, Ben } select Rating(place.Item, rater, begun, $"item{place.Index}"),
            Rating(open, Ben, begun, item: null),
        ]);
        await ratings.ChangeAsync(Rating(blind[0], Ann, begun, "item0") with { Outcome = VoteOutcome.B, ChangedAt = begun });
    }

    static Rating Rating(Comparison comparison, string rater, DateTimeOffset begun, string? item) => new()
    {
        Id = $"{comparison.Id}-{rater}",
        RaterId = rater,
        Answers = [.. comparison.Answers.Select(answer => new RatedAnswer(answer.Model.Id, answer.Id) { ModelName = answer.Model.Name, Access = answer.Model.Access })],
        Outcome = VoteOutcome.A,
        Rationale = item is null ? "More to the point." : "More to the point than Zebrafinch Nine, as wombatine/gannetlike-9 and pangolin-q4 are called.",
        Tags = [Tag],
        Language = "en",
        Blind = item is not null,
        ComparisonId = comparison.Id,
        SessionId = item is null ? null : Session,
        ItemId = item,
        CreatedAt = begun,
        CountsFrom = begun,
    };

    static Comparison Comparison(string id, DateTimeOffset at, ModelCard[] models) => new()
    {
        Id = id,
        CreatedAt = at,
        Tags = [Tag],
        Lanes = [.. models.Select((model, lane) => new Lane(lane, model, new()))],
        Turns = [new(0, Prompt, at)],
        Answers = [.. models.Select((model, lane) => Answer(id, at, model, lane))],
    };

    static Answer Answer(string comparison, DateTimeOffset at, ModelCard model, int lane) => new()
    {
        Id = $"{comparison}-{lane}",
        ComparisonId = comparison,
        Turn = 0,
        Lane = lane,
        Model = model,
        State = AnswerState.Completed,
        Contents = "It is Paris.",
        Usage = new() { UncachedInput = 12, Output = 5, Origin = NumberOrigin.Reported },
        Timings = new() { QueuedAt = at, SentAt = at, FirstTokenAt = at.AddSeconds(1), LastTokenAt = at.AddSeconds(2), EndedAt = at.AddSeconds(2) },
        Price = model.Price,
        Cost = model.Price is null ? null : new(0.001m, "USD", NumberOrigin.Reported),
        Provenance = new() { Source = model.Source, Host = model.Data.Host, FileSha256 = ModelIds.Contains(model.Id) && model.IsLocal ? "feedfacecafe" : null },
        ReturnedModel = ModelIds.Contains(model.Id) && !model.IsLocal ? "gannetlike-9-latest" : null,
    };
}
