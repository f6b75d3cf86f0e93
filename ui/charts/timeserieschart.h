// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisticks.h"
#include "ui/charts/charttable.h"
#include "ui/charts/charttrack.h"
#include "ui/charts/trackseries.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <QPointF>
#include <QTimer>
#include <QWidget>
#include <vector>

class QChart;
class QValueAxis;

namespace wayside::ui::charts {

class ChartMenu;
class PlotView;
struct PlotScene;

/// Lines over time: follows the newest sample or stands still while paused or zoomed. Drawn at most twenty
/// times a second, only while it is seen, with no more points than pixels. Wheel zooms time around the
/// pointer, Ctrl+wheel the values, a drag chooses a rectangle, Shift+drag pans, a double click resets; the
/// arrow keys pan, + and - zoom, Home resets. All times UTC milliseconds. GUI thread.
class TimeSeriesChart : public QWidget {
    Q_OBJECT
public:
    enum class Scale {
        Data,   ///< the lines fill the height; limits in view when the lines come near them
        Limits, ///< the limits are always in view
    };
    enum class Quantity {
        Number,       ///< labelled as they are
        Milliseconds, ///< signed, labelled in the unit that suits the range
    };

    explicit TimeSeriesChart(QWidget* parent = nullptr);
    ~TimeSeriesChart() override;

    void setTracks(QList<ChartTrack> tracks); ///< all of them; while paused kept, shown on resume
    void setLimits(QList<ChartLimit> limits);
    void setNow(double utcMs); ///< right edge while following
    void setSpan(std::chrono::milliseconds span);
    void setPaused(bool paused);
    void setScale(Scale scale);
    void setZone(TimeZone zone);
    void setSideWords(const QString& above, const QString& below);
    void setEmptyText(const QString& sentence);
    /// What the values are, and the least range of them that fills the height, so that noise does not look
    /// like much.
    void setQuantity(Quantity quantity, double leastSpan);
    /// What the crosshair says of a sample, for example "+12 ms ± 1.5".
    void setReading(std::function<QString(const ChartPoint&)> reading) { m_reading = std::move(reading); }
    /// What the value axis and the pointer's line say of a value; without it plain numbers or durations.
    void setValueLabel(std::function<QString(double)> label) { m_valueLabel = std::move(label); }
    /// True: values below zero cannot be; the axis starts at zero.
    void setFromZero(bool fromZero) { m_fromZero = fromZero; }

    /// Rings one sample of one track; nothing: none.
    void setHighlight(std::optional<QPointF> sample);

    bool isPaused() const { return m_paused.has_value(); }
    bool isZoomed() const { return m_zoom.has_value(); }
    bool isEmpty() const { return m_drawnPoints == 0; }
    double shownFrom() const;
    double shownTo() const;
    ValueRange shownValues() const { return m_values; }
    int drawnPoints() const { return m_drawnPoints; } ///< of the lines, in the last frame
    int plotWidth() const;                            ///< pixels
    const QList<ChartTrack>& shownTracks() const; ///< what is drawn: the tracks at the pause, while paused
    ChartTable table() const; ///< the samples of the stretch of time that is shown, limits among the columns
    ChartMenu& menu() const { return *m_menu; }
    QSize sizeHint() const override { return {640, 280}; }
    QSize minimumSizeHint() const override { return {280, 140}; }

    void zoomTo(double fromMs, double toMs, std::optional<ValueRange> values = std::nullopt);
    void drawNow(); ///< the frame that is due, at once

public Q_SLOTS:
    void resetZoom();

Q_SIGNALS:
    void zoomedChanged(bool zoomed);
    /// A click near a sample of the track with this index in shownTracks().
    void sampleClicked(int track, double atMs);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Zoom {
        double fromMs, toMs;
        std::optional<ValueRange> values;
    };
    struct Stand { ///< what is shown while paused
        double nowMs;
        QList<ChartTrack> tracks;
    };

    void buildChart();
    void wishFrame();
    void placePlot();
    void fitValues();
    void drawLines();
    void refreshScene();
    void addDirectLabels(PlotScene& scene) const;
    void addCrosshair(PlotScene& scene) const;
    void addMarks(PlotScene& scene) const;
    void findSample(QPointF where);
    void zoomAround(double factor, QPointF around, bool values);
    void zoomRectangle(const QRectF& pixels);
    void pan(double shareOfSpan);
    double labelWidth() const;

    ChartMenu* m_menu = nullptr;
    QChart* m_chart = nullptr;
    QValueAxis* m_timeAxis = nullptr;
    QValueAxis* m_valueAxis = nullptr;
    PlotView* m_view = nullptr;
    std::vector<std::unique_ptr<TrackSeries>> m_series;
    QTimer m_frame;

    QList<ChartTrack> m_tracks;
    QList<ChartLimit> m_limits;
    double m_now = 0;
    double m_drawnNow = 0;
    double m_span = 600000;
    std::optional<Stand> m_paused;
    std::optional<Zoom> m_zoom;
    std::optional<QPointF> m_highlight; ///< time and value
    Scale m_scale = Scale::Data;
    TimeZone m_zone;
    QString m_above, m_below, m_empty;
    Quantity m_quantity = Quantity::Number;
    double m_leastValueSpan = 1;
    bool m_fromZero = false;
    std::function<QString(const ChartPoint&)> m_reading;
    std::function<QString(double)> m_valueLabel;
    ValueRange m_values;
    int m_drawnPoints = 0;
};

} // namespace wayside::ui::charts
