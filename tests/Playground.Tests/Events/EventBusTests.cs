using System.Globalization;
using Playground.Events;

namespace Playground.Tests.Events;

public sealed class EventBusTests
{
    readonly RecordedLog<EventBus> _log = new();
    readonly EventBus _bus;
    readonly List<string> _heard = [];

    public EventBusTests() => _bus = new(_log);

    [Fact]
    public void Publish_SeveralKeysAndEvents_ReachesThoseWhoSubscribedToBoth()
    {
        using var mine = _bus.Subscribe<Happened>("a", happened => _heard.Add($"mine {happened.What}"));
        using var too = _bus.Subscribe<Happened>("a", happened => _heard.Add($"too {happened.What}"));
        using var otherKey = _bus.Subscribe<Happened>("A", _ => _heard.Add("other key"));
        using var otherEvent = _bus.Subscribe<Ended>("a", _ => _heard.Add("other event"));

        _bus.Publish("a", new Happened(1));

        Assert.Equal(["mine 1", "too 1"], _heard);
    }

    [Fact]
    public void Publish_NobodySubscribed_DoesNothing()
    {
        _bus.Publish("a", new Happened(1));

        Assert.Equal(0, _bus.Keys);
    }

    [Fact]
    public void Publish_SubscriberThatThrows_IsLoggedOnceAndHarmsNobody()
    {
        using var throwing = _bus.Subscribe<Happened>("a", Fail);
        using var other = _bus.Subscribe<Happened>("a", happened => _heard.Add($"{happened.What}"));

        _bus.Publish("a", new Happened(1));
        _bus.Publish("a", new Happened(2));

        Assert.Equal(["1", "2"], _heard);
        var (_, message, exception) = Assert.Single(_log.Entries);
        Assert.Contains(nameof(Happened), message);
        Assert.Equal("broken", Assert.IsType<InvalidOperationException>(exception).Message);

        static void Fail(Happened happened) => throw new InvalidOperationException("broken");
    }

    [Fact]
    public async Task Publish_SubscriberThatThrowsLater_IsLogged()
    {
        var going = new TaskCompletionSource();
        using var throwing = _bus.Subscribe<Happened>("a", _ => going.Task);

        _bus.Publish("a", new Happened(1));
        var told = _bus.PublishAsync("a", new Happened(2));
        Assert.False(told.IsCompleted);
        going.SetException(new InvalidOperationException("broken"));
        await told;

        Assert.Single(_log.Entries);
    }

    [Fact]
    public void Publish_SubscriberThatIsCancelled_IsNoFailure()
    {
        using var leaving = _bus.Subscribe<Happened>("a", _ => Task.FromCanceled(new(true)));

        _bus.Publish("a", new Happened(1));

        Assert.Empty(_log.Entries);
    }

    [Fact]
    public async Task PublishAsync_SubscribersThatGoOn_CompletesAfterAll()
    {
        var first = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        using var one = _bus.Subscribe<Happened>("a", _ => first.Task);
        using var two = _bus.Subscribe<Happened>("a", _ => second.Task);

        var told = _bus.PublishAsync("a", new Happened(1));
        first.SetResult();
        Assert.False(told.IsCompleted);
        second.SetResult();

        await told;
    }

    [Fact]
    public async Task Publish_BySomebodyOfAnotherLanguage_CallsInTheSubscribersAndReturnsInTheOwn()
    {
        using var german = await InAsync("de", () => _bus.Subscribe<Happened>("a", _ => _heard.Add(CultureInfo.CurrentUICulture.Name)));
        using var french = await InAsync("fr", () => _bus.Subscribe<Happened>("a", _ => _heard.Add(CultureInfo.CurrentUICulture.Name)));

        var after = await InAsync("en", () =>
        {
            _bus.Publish("a", new Happened(1));
            return CultureInfo.CurrentUICulture.Name;
        });

        Assert.Equal(["de", "fr"], _heard);
        Assert.Equal("en", after);

        static Task<T> InAsync<T>(string language, Func<T> action) => Task.Run(() =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return action();
        });
    }

    [Fact]
    public void Dispose_TheSameHandlerTwice_EndsOneSubscriptionOnce()
    {
        void Hear(Happened happened) => _heard.Add("heard");
        var first = _bus.Subscribe<Happened>("a", Hear);
        using var second = _bus.Subscribe<Happened>("a", Hear);

        first.Dispose();
        first.Dispose();
        _bus.Publish("a", new Happened(1));

        Assert.Single(_heard);
    }

    [Fact]
    public void Dispose_ByAHandlerWhileItIsTold_EndsItAndTellsTheOthers()
    {
        IDisposable? own = null;
        own = _bus.Subscribe<Happened>("a", _ =>
        {
            _heard.Add("once");
            own!.Dispose();
        });
        using var other = _bus.Subscribe<Happened>("a", _ => _heard.Add("other"));

        _bus.Publish("a", new Happened(1));
        _bus.Publish("a", new Happened(2));

        Assert.Equal(["once", "other", "other"], _heard);
    }

    [Fact]
    public void Dispose_LastSubscription_ForgetsTheKey()
    {
        var first = _bus.Subscribe<Happened>("a", _ => { });
        var second = _bus.Subscribe<Happened>("a", _ => { });
        var other = _bus.Subscribe<Ended>("a", _ => { });
        Assert.Equal(2, _bus.Keys);

        first.Dispose();
        Assert.Equal(2, _bus.Keys);
        second.Dispose();
        other.Dispose();

        Assert.Equal(0, _bus.Keys);
    }

    [Fact]
    public async Task Subscribe_ByManyWhileOthersPublish_LosesNoEventAndKeepsNothing()
    {
        const int Threads = 4, Rounds = 2_000;
        var (stayed, missed, published) = (0, 0, 0);
        using var staying = _bus.Subscribe<Happened>("a", _ => Interlocked.Increment(ref stayed));

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var heard = false;
                // Half of them share the key that stays, the others let one come and go all the time.
                var key = thread % 2 == 0 ? "a" : "b";
                using (_bus.Subscribe<Happened>(key, _ => heard = true))
                    _bus.Publish(key, new Happened(round));
                if (!heard)
                    Interlocked.Increment(ref missed);
                if (key == "a")
                    Interlocked.Increment(ref published);
            }
        })));

        Assert.Equal(0, missed);
        Assert.Equal(published, stayed);
        Assert.Equal(1, _bus.Keys);
        Assert.Empty(_log.Entries);
    }

    [Fact]
    public void Publish_HandlersThatEndAtOnce_AllocatesNothing()
    {
        var calls = 0;
        using var one = _bus.Subscribe<Happened>("a", _ => calls++);
        using var two = _bus.Subscribe<Happened>("a", _ => calls++);
        _bus.Publish("a", new Happened(0));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1_000; round++)
            _bus.Publish("a", new Happened(round));

        // Far less than a word for each: what the runtime itself does on the way is none of ours.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        Assert.Equal(2_002, calls);
    }

    readonly record struct Happened(int What);

    readonly record struct Ended;
}
