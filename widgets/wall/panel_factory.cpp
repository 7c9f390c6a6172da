// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/panel_factory.h"

#include "widgets/charts/trend_panel.h"
#include "widgets/tiles/bullets_panel.h"
#include "widgets/tiles/number_panel.h"
#include "widgets/tiles/pace_panel.h"
#include "widgets/tiles/ranking_panel.h"
#include "widgets/tiles/scorecard_panel.h"
#include "widgets/tiles/table_panel.h"
#include "widgets/tiles/bars_panel.h"
#include "widgets/tiles/heat_panel.h"
#include "widgets/tiles/multiples_panel.h"
#include "widgets/tiles/states_panel.h"
#include "widgets/tiles/still_panel.h"
#include "widgets/wall/alarm_list_panel.h"
#include "widgets/wall/bulletin_list_panel.h"
#include "widgets/wall/clock_panel.h"
#include "widgets/wall/directives_panel.h"
#include "widgets/wall/feed_health_panel.h"
#include "widgets/wall/indicator_tile.h"
#include "widgets/wall/text_panel.h"

namespace ioc {

Panel *makePanel(const Tile &tile, const PageDocument &page, const MapPanelFactory &mapFactory, QWidget *parent)
{
    switch (tile.kind) {
    case TileKind::Indicator:
        return new IndicatorTile(tile, parent);
    case TileKind::Trend:
        return new TrendPanel(tile, parent);
    case TileKind::Alarms:
        return new AlarmListPanel(tile, parent);
    case TileKind::Bulletins:
        return new BulletinListPanel(tile, parent);
    case TileKind::Feeds:
        return new FeedHealthPanel(tile, parent);
    case TileKind::Clock:
        return new ClockPanel(tile, parent);
    case TileKind::Map:
        if (Panel *map = mapFactory ? mapFactory(tile, page, parent) : nullptr)
            return map;
        break;
    case TileKind::Directives:
        return new DirectivesPanel(tile, parent);
    case TileKind::Number:
        return new NumberPanel(tile, parent);
    case TileKind::Ranking:
        return new RankingPanel(tile, parent);
    case TileKind::Table:
        return new TablePanel(tile, parent);
    case TileKind::Bullets:
        return new BulletsPanel(tile, parent);
    case TileKind::Pace:
        return new PacePanel(tile, parent);
    case TileKind::Scorecard:
        return new ScorecardPanel(tile, parent);
    case TileKind::Bars:
        return new BarsPanel(tile, parent);
    case TileKind::Multiples:
        return new MultiplesPanel(tile, parent);
    case TileKind::Calendar:
    case TileKind::Hours:
        return new HeatPanel(tile, parent);
    case TileKind::States:
        return new StatesPanel(tile, parent);
    case TileKind::Still:
        return new StillPanel(tile, parent);
    case TileKind::Text:
        break;
    }
    return new TextPanel(tile, parent);
}

} // namespace ioc
