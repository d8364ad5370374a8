using Playground.Evaluations;
using Playground.Evaluations.Matrix;

namespace Playground.Web.Evaluations;

/// <summary>The choices of rows, by their names in an address.</summary>
static class MatrixFilters
{
    public static IEnumerable<(string Key, MatrixFilter Filter)> Of(Evaluation evaluation)
    {
        yield return ("all", new(MatrixShow.All));
        yield return ("failed", new(MatrixShow.Failed));
        yield return ("errors", new(MatrixShow.Errors));
        yield return ("passed", new(MatrixShow.Passed));
        if (evaluation.Models.Count > 1)
        {
            yield return ("disagree", new(MatrixShow.Disagree));
            for (var model = 0; model < evaluation.Models.Count; model++)
                yield return ($"only-{model + 1}", new(MatrixShow.OnlyOne, model));
        }
        if (evaluation.State != EvaluationState.Finished)
            yield return ("open", new(MatrixShow.Open));
    }

    public static MatrixFilter Find(Evaluation evaluation, string? key) => Of(evaluation).FirstOrDefault(filter => filter.Key == key).Filter;
}
