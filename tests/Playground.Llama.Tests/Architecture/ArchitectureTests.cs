using Xunit;

namespace Playground.Llama.Tests.Architecture;

public sealed class ArchitectureTests
{
    [Fact]
    public void Engine_OfTheOtherRooms_KnowsOnlyTheRules()
    {
        var rooms = typeof(LlamaServiceCollectionExtensions).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!).Where(name => name.StartsWith("Playground", StringComparison.Ordinal));

        Assert.All(rooms, room => Assert.Equal("Playground.Rules", room));
    }
}
