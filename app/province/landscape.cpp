// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/landscape.h"

#include <algorithm>
#include <span>

namespace ioc::province {

namespace {

// In thousandths of a degree, clockwise from the north-west corner. Sea from the north-east to the
// south-east.
struct Mark
{
    int lon;
    int lat;
};

constexpr Mark kMainland[] = {{105834, 16493}, {105925, 16475}, {106009, 16464}, {106092, 16491}, {106222, 16509},
                              {106308, 16485}, {106391, 16475}, {106458, 16477}, {106524, 16440}, {106554, 16391},
                              {106528, 16303}, {106591, 16263}, {106624, 16222}, {106659, 16134}, {106616, 16070},
                              {106632, 15989}, {106558, 15946}, {106449, 15920}, {106391, 15860}, {106341, 15812},
                              {106258, 15804}, {106158, 15793}, {106075, 15812}, {105959, 15812}, {105925, 15860},
                              {105876, 15909}, {105759, 15941}, {105638, 15997}, {105646, 16118}, {105676, 16190},
                              {105668, 16263}, {105754, 16308}, {105756, 16359}, {105759, 16424}, {105792, 16464}};

constexpr Mark kIsland[] = {{106752, 16306}, {106775, 16322}, {106801, 16313}, {106807, 16291}, {106829, 16272},
                            {106816, 16248}, {106791, 16252}, {106771, 16268}, {106748, 16281}};

constexpr Mark kIslet[] = {{106842, 16320}, {106852, 16322}, {106857, 16313}, {106848, 16308}, {106841, 16312}};

constexpr Mark kNorthRiver[] = {{105812, 16395}, {105880, 16372}, {105950, 16330}, {106040, 16322}, {106110, 16285},
                                {106200, 16288}, {106290, 16318}, {106360, 16300}, {106440, 16316}, {106528, 16303}};

constexpr Mark kSouthRiver[] = {{105720, 16060}, {105800, 16078}, {105870, 16040}, {105960, 16035},
                                {106050, 16072}, {106150, 16055}, {106240, 16010}, {106330, 16022},
                                {106420, 16060}, {106520, 16048}, {106616, 16070}};

// Where the coast begins and ends: sand evens it out, while a land border follows ridges.
constexpr int kCoastFrom = 106'500;

Curve curveOf(std::span<const Mark> marks, bool closed)
{
    Curve curve{{}, closed};
    for (const Mark &mark : marks)
        curve.points.push_back({mark.lon * 100, mark.lat * 100});
    return curve;
}

std::size_t segments(const Curve &curve)
{
    return curve.closed ? curve.points.size() : curve.points.size() - 1;
}

GridPoint start(const Curve &curve, std::size_t segment)
{
    return curve.points[segment];
}

GridPoint end(const Curve &curve, std::size_t segment)
{
    return curve.points[(segment + 1) % curve.points.size()];
}

// Pushes the middle of every segment sideways, by up to `roughness` of its length.
Curve roughened(const Curve &curve, Random &random, double roughness)
{
    Curve result{{}, curve.closed};
    for (std::size_t i = 0; i < segments(curve); ++i) {
        const GridPoint a = start(curve, i);
        const GridPoint b = end(curve, i);
        const double calm = a.x > kCoastFrom * 100 ? 0.5 : 1;
        const double push = random.between(-roughness, roughness) * calm;
        result.points.push_back(a);
        result.points.push_back(
            rounded((a.x + b.x) / 2.0 - push * (b.y - a.y), (a.y + b.y) / 2.0 + push * (b.x - a.x)));
    }
    if (!curve.closed)
        result.points.push_back(curve.points.back());
    return result;
}

// Chaikin's corner cutting; the ends of an open curve stay.
Curve smoothed(const Curve &curve)
{
    Curve result{{}, curve.closed};
    if (!curve.closed)
        result.points.push_back(curve.points.front());
    for (std::size_t i = 0; i < segments(curve); ++i) {
        const GridPoint a = start(curve, i);
        const GridPoint b = end(curve, i);
        result.points.push_back(rounded(a.x * 0.75 + b.x * 0.25, a.y * 0.75 + b.y * 0.25));
        result.points.push_back(rounded(a.x * 0.25 + b.x * 0.75, a.y * 0.25 + b.y * 0.75));
    }
    if (!curve.closed)
        result.points.push_back(curve.points.back());
    return result;
}

Curve natural(std::span<const Mark> marks, bool closed, Random &random, double roughness)
{
    const Curve rough = roughened(roughened(curveOf(marks, closed), random, roughness), random, roughness);
    return smoothed(smoothed(rough));
}

double distanceToSegment(GridPoint p, GridPoint a, GridPoint b)
{
    const double length = distance(a, b);
    if (length == 0)
        return distance(p, a);
    const double along =
        ((double(p.x) - a.x) * (double(b.x) - a.x) + (double(p.y) - a.y) * (double(b.y) - a.y)) / (length * length);
    if (along <= 0 || along >= 1)
        return std::min(distance(p, a), distance(p, b));
    return std::abs(double(cross(a, b, p))) / length;
}

} // namespace

Landscape drawLandscape(Random &random)
{
    Landscape landscape;
    landscape.mainland = natural(kMainland, true, random, 0.17);
    landscape.island = natural(kIsland, true, random, 0.22);
    landscape.islet = natural(kIslet, true, random, 0.05);
    landscape.rivers.push_back({QStringLiteral("song-lam-thuy"), QStringLiteral("Sông Lam Thủy"),
                                QStringLiteral("Lam Thuy River"), natural(kNorthRiver, false, random, 0.16)});
    landscape.rivers.push_back({QStringLiteral("song-da-bac"), QStringLiteral("Sông Đá Bạc"),
                                QStringLiteral("Da Bac River"), natural(kSouthRiver, false, random, 0.16)});
    return landscape;
}

std::vector<GridPoint> resampled(const Curve &curve, double step)
{
    std::vector<GridPoint> result;
    double untilNext = 0;
    for (std::size_t i = 0; i < segments(curve); ++i) {
        const GridPoint a = start(curve, i);
        const GridPoint b = end(curve, i);
        const double length = distance(a, b);
        while (untilNext < length) {
            const double t = untilNext / length;
            result.push_back(rounded(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
            untilNext += step;
        }
        untilNext -= length;
    }
    return result;
}

bool holds(const Curve &curve, GridPoint point)
{
    bool inside = false;
    for (std::size_t i = 0; i < segments(curve); ++i) {
        const GridPoint a = start(curve, i);
        const GridPoint b = end(curve, i);
        if ((a.y > point.y) != (b.y > point.y) && (cross(a, b, point) > 0) == (b.y > a.y))
            inside = !inside;
    }
    return inside;
}

double distanceTo(const Curve &curve, GridPoint point)
{
    double nearest = distance(point, curve.points.front());
    for (std::size_t i = 0; i < segments(curve); ++i)
        nearest = std::min(nearest, distanceToSegment(point, start(curve, i), end(curve, i)));
    return nearest;
}

bool isLeftOf(const Curve &curve, GridPoint point)
{
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < segments(curve); ++i) {
        if (distanceToSegment(point, start(curve, i), end(curve, i)) <
            distanceToSegment(point, start(curve, nearest), end(curve, nearest)))
            nearest = i;
    }
    return cross(start(curve, nearest), end(curve, nearest), point) > 0;
}

} // namespace ioc::province
