namespace Playground.Statistics.RaterAgreement;

/// <summary>The rounds of <see cref="DawidSkene"/>.</summary>
sealed class DawidSkeneFit
{
    readonly string[] items, raters, labels;
    readonly (int Item, int Rater, int Label)[] votes;
    readonly bool oneCoin;
    readonly double[][] posterior;
    readonly double[] prior;
    readonly double[][][] confusion;

    public DawidSkeneFit(IReadOnlyCollection<RatingEntry> entries, bool oneCoin)
    {
        string[] Distinct(Func<RatingEntry, string> of) => [.. entries.Select(of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        (items, raters, labels, this.oneCoin) = (Distinct(entry => entry.Item), Distinct(entry => entry.Rater), Distinct(entry => entry.Value), oneCoin);
        int Place(string[] all, string one) => Array.BinarySearch(all, one, StringComparer.Ordinal);
        votes = [.. entries.Select(entry => (Place(items, entry.Item), Place(raters, entry.Rater), Place(labels, entry.Value)))];
        posterior = Array.ConvertAll(items, _ => new double[labels.Length]);
        prior = new double[labels.Length];
        confusion = Array.ConvertAll(raters, _ => Array.ConvertAll(labels, _ => new double[labels.Length]));
        foreach (var (item, _, label) in votes)
            posterior[item][label]++;
        foreach (var item in posterior)
            Normalise(item);
    }

    public DawidSkene Run(int rounds)
    {
        Maximise();
        var likelihood = double.NegativeInfinity;
        for (var (round, change) = (0, 1.0); round < rounds && change > 1e-15; round++)
        {
            (likelihood, change) = Expect();
            Maximise();
        }
        return new(labels, items.Zip(posterior).ToDictionary(item => item.First, item => item.Second, StringComparer.Ordinal), prior,
            raters.Zip(confusion).ToDictionary(rater => rater.First, rater => rater.Second, StringComparer.Ordinal), likelihood);
    }

    void Maximise()
    {
        for (var label = 0; label < labels.Length; label++)
            prior[label] = posterior.Average(item => item[label]);
        foreach (var matrix in confusion)
            foreach (var row in matrix)
                Array.Clear(row);
        foreach (var (item, rater, label) in votes)
            for (var truth = 0; truth < labels.Length; truth++)
                confusion[rater][label][truth] += posterior[item][truth];
        foreach (var matrix in confusion)
            if (oneCoin)
                MakeOneCoin(matrix);
            else
                NormaliseColumns(matrix);
    }

    void NormaliseColumns(double[][] matrix)
    {
        for (var truth = 0; truth < labels.Length; truth++)
            if (matrix.Sum(row => row[truth]) is > 0 and var sum)
                foreach (var row in matrix)
                    row[truth] /= sum;
    }

    void MakeOneCoin(double[][] matrix)
    {
        var right = Enumerable.Range(0, labels.Length).Sum(label => matrix[label][label]) / matrix.Sum(row => row.Sum());
        for (var label = 0; label < labels.Length; label++)
            for (var truth = 0; truth < labels.Length; truth++)
                matrix[label][truth] = label == truth ? right : (1 - right) / Math.Max(1, labels.Length - 1);
    }

    (double LogLikelihood, double Change) Expect()
    {
        // As logarithms: a hundred raters would leave the range of a double.
        var logs = Array.ConvertAll(items, _ => Array.ConvertAll(prior, Math.Log));
        foreach (var (item, rater, label) in votes)
            for (var truth = 0; truth < labels.Length; truth++)
                logs[item][truth] += Math.Log(confusion[rater][label][truth]);
        var (likelihood, change) = (0.0, 0.0);
        for (var item = 0; item < items.Length; item++)
        {
            var largest = logs[item].Max();
            var scaled = Array.ConvertAll(logs[item], log => Math.Exp(log - largest));
            likelihood += largest + Math.Log(scaled.Sum());
            Normalise(scaled);
            for (var truth = 0; truth < labels.Length; truth++)
                change = Math.Max(change, Math.Abs(scaled[truth] - posterior[item][truth]));
            posterior[item] = scaled;
        }
        return (likelihood, change);
    }

    static void Normalise(double[] values)
    {
        var sum = values.Sum();
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }
}
