// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/seeds.h"

#include "app/province/terrain.h"

#include <algorithm>

namespace ioc::province {

namespace {

constexpr int kTries = 60'000;
constexpr double kMouth = 1500; // grid steps from a river within which a coast seed stands on its bank

struct GuideStyle
{
    double step;   ///< grid steps along the curve from pair to pair
    double offset; ///< grid steps of each seed from the curve
};

class Sower
{
public:
    explicit Sower(const Landscape &landscape)
        : m_landscape(landscape)
    {
    }

    // The land's side of a closed curve gets `inside`, the other stays outside.
    void alongOutline(const Curve &curve, GuideStyle style, Ground inside)
    {
        for (const auto &[left, right] : pairs(curve, style)) {
            const bool leftInside = holds(curve, left);
            if (leftInside == holds(curve, right))
                continue; // a bend tighter than the pair is wide
            addPair({left, leftInside ? inside : Ground::Outside, true, bankAt(left)},
                    {right, leftInside ? Ground::Outside : inside, true, bankAt(right)}, style);
        }
    }

    void alongRiver(const Curve &curve, GuideStyle style, int number)
    {
        for (const auto &[left, right] : pairs(curve, style)) {
            if (holds(m_landscape.mainland, left) && holds(m_landscape.mainland, right))
                addPair({left, Ground::Mainland, true, number}, {right, Ground::Mainland, true, -number}, style);
        }
    }

    void strew(const Curve &land, Ground ground, Random &random)
    {
        const auto [west, east] = std::ranges::minmax(land.points, {}, &GridPoint::x);
        const auto [south, north] = std::ranges::minmax(land.points, {}, &GridPoint::y);
        for (int i = 0; i < kTries; ++i) {
            const double x = random.between(west.x, east.x);
            const double y = random.between(south.y, north.y);
            const GridPoint place = rounded(x, y);
            if (holds(land, place) && isFree(place, spacingAt(place)))
                m_seeds.push_back({place, ground});
        }
    }

    // Cells far away, so that every cell on land is bounded.
    void fence()
    {
        for (int x = 10500000; x <= 10740000; x += 20000) {
            m_seeds.push_back({{x, 1520000}});
            m_seeds.push_back({{x, 1710000}});
        }
    }

    std::vector<Seed> take() { return std::move(m_seeds); }

private:
    // At a mouth the cells on the coast belong to a bank too, or a commune would reach across.
    int bankAt(GridPoint place) const
    {
        int number = 0;
        for (const River &river : m_landscape.rivers) {
            ++number;
            if (distanceTo(river.course, place) < kMouth)
                return isLeftOf(river.course, place) ? number : -number;
        }
        return 0;
    }

    std::vector<std::pair<GridPoint, GridPoint>> pairs(const Curve &curve, GuideStyle style) const
    {
        const std::vector<GridPoint> points = resampled(curve, style.step);
        std::vector<std::pair<GridPoint, GridPoint>> result;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const std::size_t last = points.size() - 1;
            const GridPoint before = i > 0 ? points[i - 1] : points[curve.closed ? last : 0];
            const GridPoint after = i < last ? points[i + 1] : points[curve.closed ? 0 : last];
            const double length = distance(before, after);
            const double dx = style.offset * (after.x - before.x) / length;
            const double dy = style.offset * (after.y - before.y) / length;
            result.emplace_back(rounded(points[i].x - dy, points[i].y + dx),
                                rounded(points[i].x + dy, points[i].y - dx));
        }
        return result;
    }

    void addPair(const Seed &a, const Seed &b, GuideStyle style)
    {
        const auto crowded = [&](const Seed &seed) {
            return distance(seed.at, a.at) < style.offset * 1.2 || distance(seed.at, b.at) < style.offset * 1.2;
        };
        if (std::ranges::any_of(m_seeds, crowded))
            return;
        m_seeds.push_back(a);
        m_seeds.push_back(b);
    }

    bool isFree(GridPoint place, double spacing) const
    {
        return std::ranges::none_of(m_seeds, [&](const Seed &seed) {
            return distance(seed.at, place) < (seed.guide ? std::min(spacing * 0.55, 1300.0) : spacing);
        });
    }

    const Landscape &m_landscape;
    std::vector<Seed> m_seeds;
};

} // namespace

std::vector<Seed> sowSeeds(const Landscape &landscape, Random &random)
{
    Sower sower(landscape);
    // Rivers first: where one meets the coast, the coast gives way.
    int number = 0;
    for (const River &river : landscape.rivers)
        sower.alongRiver(river.course, {1000, 330}, ++number);
    sower.alongOutline(landscape.mainland, {1100, 420}, Ground::Mainland);
    sower.alongOutline(landscape.island, {520, 200}, Ground::Island);
    sower.alongOutline(landscape.islet, {300, 120}, Ground::Island);
    sower.fence();
    sower.strew(landscape.mainland, Ground::Mainland, random);
    sower.strew(landscape.island, Ground::Island, random);
    return sower.take();
}

} // namespace ioc::province
