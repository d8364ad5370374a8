using Xunit;

namespace Playground.Llama.Tests.Architecture;

public sealed class ArchitectureTests
{
    [Fact]
    public void Engine_OfTheOtherRooms_KnowsOnlyTheRulesAndTheChatTemplates()
    {
        var rooms = typeof(LlamaServiceCollectionExtensions).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!).Where(name => name.StartsWith("Playground", StringComparison.Ordinal));

        Assert.All(rooms, room => Assert.Contains(room, (string[])["Playground.Rules", "Playground.ChatTemplates"]));
    }
}
