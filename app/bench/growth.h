// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace ioc {

/// Whether something that is measured again and again grows.
class Growth
{
public:
    void add(double day, double value) { m_samples.push_back({day, value}); }

    /// By the line of least squares, a day. 0 of fewer than two samples.
    double slope() const;

    /// The median of the last quarter of the samples above that of the first. 0 of fewer than four.
    double rise() const;

private:
    struct Sample
    {
        double day;
        double value;
    };

    std::vector<Sample> m_samples;
};

} // namespace ioc
