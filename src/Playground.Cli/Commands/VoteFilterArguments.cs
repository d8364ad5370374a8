using System.CommandLine;
using Playground.Ratings;

namespace Playground.Cli.Commands;

/// <summary>Which of the stored votes are meant.</summary>
sealed class VoteFilterArguments
{
    readonly Option<string?> session = new("--session") { Description = "Only votes of this rating session.", HelpName = "ID" };
    readonly Option<string?> category = new("--category") { Description = "Only votes with this tag." };
    readonly Option<string?> model = new("--model") { Description = "Only votes with this model.", HelpName = "ID" };
    readonly Option<string?> against = new("--against") { Description = "Only votes with this second model.", HelpName = "ID" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[session, category, model, against])
            command.Options.Add(option);
    }

    public RatingFilter Read(ParseResult parsed) => new()
    {
        SessionId = parsed.GetValue(session),
        Tag = parsed.GetValue(category),
        ModelId = parsed.GetValue(model),
        OtherModelId = parsed.GetValue(against),
        Round = null,
    };
}
