using System.Text;

namespace Playground.Ratings.VoteFiles;

/// <summary>What is asked for of each record, so that nothing else is parsed.</summary>
/// <param name="Category">Only votes of this category, in UTF-8; <c>null</c> for all.</param>
/// <param name="Raters">Keep who voted. Whether a rater's name can be used is looked at all the same, so that a file is good or bad for everybody.</param>
/// <param name="CountsOnly">How often each vote was cast is all that is kept.</param>
/// <param name="Details">All that the file says of a vote; see <see cref="VoteDetails"/>.</param>
sealed record RequestedFields(byte[]? Category, bool Raters, bool Details, bool CountsOnly = false)
{
    public static readonly RequestedFields All = new(null, Raters: true, Details: true);

    public static RequestedFields For(VoteFileOptions options) =>
        new(options.Category is null ? null : Encoding.UTF8.GetBytes(options.Category), options.Raters && !options.CountsOnly, Details: false, options.CountsOnly);
}
