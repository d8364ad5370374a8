using Playground.Events;

namespace Playground.Tests.Events;

public sealed class EventTopicTests
{
    readonly RecordedLog<EventTopic<int>> _log = new();
    readonly List<int> _heard = [];

    [Fact]
    public void Publish_AfterDispose_CallsNobody()
    {
        var topic = new EventTopic<int>(_log);
        topic.Subscribe(_heard.Add).Dispose();

        topic.Publish(1);

        Assert.Empty(_heard);
    }

    [Fact]
    public void Publish_SubscriberThatThrows_TellsTheOthers()
    {
        var topic = new EventTopic<int>(_log);
        using var throwing = topic.Subscribe(Fail);
        using var other = topic.Subscribe(_heard.Add);

        topic.Publish(1);

        Assert.Equal([1], _heard);
        Assert.Single(_log.Entries);

        static void Fail(int number) => throw new InvalidOperationException("broken");
    }
}
