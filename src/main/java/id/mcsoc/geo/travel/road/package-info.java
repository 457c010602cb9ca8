/** Travel times from real roads, when an OpenStreetMap extract is configured. Nobody else knows GraphHopper. */
@NullMarked
package id.mcsoc.geo.travel.road;

import org.jspecify.annotations.NullMarked;
